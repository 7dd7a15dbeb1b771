package io.emall.sim.socket;

import io.emall.sim.watch.Changes;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One WebSocket of a station. It knows nothing of OCPP. */
public final class Link {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int ABNORMAL = 1006;

    private final ReentrantLock sending = new ReentrantLock();
    private final Ears ears;
    private final WebSocket socket;

    private Link(WebSocket socket, Ears ears) {
        this.socket = socket;
        this.ears = ears;
    }

    /**
     * Opens a socket.
     *
     * @throws ConnectRefused when the CSMS does not want it or is not there
     */
    static Link open(
            HttpClient client,
            StationAddress to,
            String subprotocol,
            Changes changes,
            BiConsumer<Link, String> onText) {
        Ears ears = new Ears(changes, onText);
        WebSocket.Builder builder =
                client.newWebSocketBuilder().connectTimeout(CONNECT).subprotocols(subprotocol);
        to.authorization().ifPresent(value -> builder.header("Authorization", value));
        try {
            return ears.linkOf(builder.buildAsync(to.url(), ears).join());
        } catch (CompletionException e) {
            int status = e.getCause() instanceof WebSocketHandshakeException refused
                    ? refused.getResponse().statusCode()
                    : 0;
            throw new ConnectRefused(status, e.getCause() == null ? e : e.getCause());
        }
    }

    /** The subprotocol the CSMS chose; empty when it chose none. */
    public String subprotocol() {
        return socket.getSubprotocol();
    }

    public boolean isOpen() {
        return ears.closeCode == 0 && !socket.isOutputClosed();
    }

    /** The code of the close frame, 1006 when the connection broke, 0 while it is open. */
    public int closeCode() {
        return ears.closeCode;
    }

    /** Sends one text; false when the socket is gone. */
    boolean send(String text) {
        sending.lock();
        try {
            socket.sendText(text, true).join();
            return true;
        } catch (CompletionException e) {
            ears.closed(ABNORMAL);
            return false;
        } finally {
            sending.unlock();
        }
    }

    /** Closes as the standard wants it, with a close frame. */
    public void close() {
        sending.lock();
        try {
            if (!socket.isOutputClosed()) {
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                        .exceptionally(e -> socket)
                        .join();
            }
        } finally {
            sending.unlock();
            ears.closed(WebSocket.NORMAL_CLOSURE);
        }
    }

    /** Breaks the TCP connection without a close frame. */
    public void kill() {
        socket.abort();
        ears.closed(ABNORMAL);
    }

    /** Stops reading, so that not even pings are answered, as after a power cut (field lesson 1). */
    public void fallSilent() {
        ears.deaf = true;
    }

    private static final class Ears implements WebSocket.Listener {
        private final Changes changes;
        private final BiConsumer<Link, String> onText;
        private final StringBuilder parts = new StringBuilder();
        private @Nullable Link link;
        private volatile int closeCode;
        private volatile boolean deaf;

        Ears(Changes changes, BiConsumer<Link, String> onText) {
            this.changes = changes;
            this.onText = onText;
        }

        synchronized Link linkOf(WebSocket socket) {
            Link known = link == null ? new Link(socket, this) : link;
            link = known;
            return known;
        }

        void closed(int code) {
            if (closeCode == 0) {
                closeCode = code;
            }
            changes.happened();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                onText.accept(linkOf(socket), parts.toString());
                parts.setLength(0);
            }
            if (!deaf) {
                socket.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed(ABNORMAL);
        }
    }
}
