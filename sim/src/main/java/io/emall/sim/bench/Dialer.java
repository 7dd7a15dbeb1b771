package io.emall.sim.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Connects stations to a server; their sockets stay open until it is closed, or forgotten. */
final class Dialer implements AutoCloseable {
    /** Longer than a storm may last. */
    private static final int PATIENCE_SECONDS = 120;

    private final WebSocketClient client;
    private final Options options;
    private final URI target;
    private final StationKey key;

    /** @param target where stations connect, without their identity; with wss they believe whatever they are shown */
    Dialer(Vertx vertx, Options options, URI target, StationKey key) {
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(Integer.MAX_VALUE)
                .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS))
                .setTryUsePerMessageCompression(options.deflate())
                .setCompressionAllowClientNoContext(true)
                .setCompressionRequestServerNoContext(true)
                .setSsl(target.getScheme().equals("wss"))
                .setTrustAll(true)
                .setVerifyHost(false)
                .setTcpNoDelay(true));
        this.options = options;
        this.target = target;
        this.key = key;
    }

    Future<WebSocket> connect(String station) {
        return client.connect(new WebSocketConnectOptions()
                .setHost(target.getHost())
                .setPort(target.getPort())
                .setURI(target.getPath() + "/" + station)
                .addSubProtocol(options.version().subprotocol())
                .putHeader("Authorization", key.basic(station)));
    }

    @Override
    public void close() {
        Load.await(client.close());
    }
}
