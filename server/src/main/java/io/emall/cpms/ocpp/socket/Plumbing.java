package io.emall.cpms.ocpp.socket;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtensionHandler;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** What Vert.x has no setting for and is set in the channel below it. */
final class Plumbing {
    /** The name Vert.x gives its own negotiator of extensions. */
    private static final String EXTENSIONS = "webSocketExtensionHandler";

    private static final String STRANGERS = "strangerTimeout";
    /** Longer than a station waits in a storm; but strangers must not hold sockets for ever. */
    private static final int STRANGER_SECONDS = 60;

    private Plumbing() {}

    /** Of a new connection, by whomever. */
    static void prepare(HttpConnection connection, int maxMessageSize) {
        var deflate = new WebSocketServerExtensionHandler(new DeflateWithoutContext(maxMessageSize));
        pipeline(connection).replace(EXTENSIONS, EXTENSIONS, deflate);
        pipeline(connection).addFirst(STRANGERS, new ReadTimeoutHandler(STRANGER_SECONDS));
    }

    /** It is a station of ours, and from now on it may be silent; {@link Pulse} watches it. */
    static void admitted(HttpConnection connection) {
        pipeline(connection).remove(STRANGERS);
    }

    private static ChannelPipeline pipeline(HttpConnection connection) {
        return ((ConnectionBase) connection).channel().pipeline();
    }
}
