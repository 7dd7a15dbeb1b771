package io.emall.cpms.ocpp.socket;

import io.emall.cpms.ocpp.rpc.Line;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line over a WebSocket of Vert.x. */
final class VertxLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(VertxLine.class);
    private static final long SLOW_PEER_SECONDS = 30;

    private final ServerWebSocket socket;
    private volatile boolean paused;

    VertxLine(ServerWebSocket socket) {
        this.socket = socket;
    }

    @Override
    public void send(String text) {
        try {
            Future<Void> sent = socket.writeTextMessage(text);
            if (socket.writeQueueFull()) {
                await(sent);
            }
        } catch (IllegalStateException | RejectedExecutionException e) {
            LOG.debug("Not sent, the socket is closed", e);
        }
    }

    private void await(Future<Void> sent) {
        try {
            sent.toCompletionStage().toCompletableFuture().get(SLOW_PEER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            close(1008, "too slow");
        } catch (ExecutionException e) {
            LOG.debug("Not sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void pause() {
        paused = true;
        socket.pause();
    }

    @Override
    public void resume() {
        paused = false;
        try {
            socket.resume();
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing to resume, the listener is stopped", e);
        }
    }

    boolean isPaused() {
        return paused;
    }

    @Override
    public void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.resume();
            socket.close((short) code, reason);
        }
    }
}
