package io.emall.cpms.ocpp.socket;

import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtension;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtensionHandshaker;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Offers permessage-deflate (P-3) with no_context_takeover in both directions, also to stations that did not ask for that
 * (RFC 7692 §7.1.1): a kept context costs some 100 KB of native memory per connection.
 */
final class DeflateWithoutContext implements WebSocketServerExtensionHandshaker {
    private static final int LEVEL = 6;

    private final PerMessageDeflateServerExtensionHandshaker deflate;

    /** @param maxMessageSize bytes a message may have when it is unpacked */
    DeflateWithoutContext(int maxMessageSize) {
        deflate = new PerMessageDeflateServerExtensionHandshaker(
                LEVEL, true, PerMessageDeflateServerExtensionHandshaker.MAX_WINDOW_SIZE, true, true, maxMessageSize);
    }

    @Override
    public @Nullable WebSocketServerExtension handshakeExtension(WebSocketExtensionData offer) {
        Map<String, String> parameters = new LinkedHashMap<>(offer.parameters());
        parameters.put("server_no_context_takeover", null);
        parameters.put("client_no_context_takeover", null);
        return deflate.handshakeExtension(new WebSocketExtensionData(offer.name(), parameters));
    }
}
