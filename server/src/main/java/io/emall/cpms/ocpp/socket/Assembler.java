package io.emall.cpms.ocpp.socket;

import io.emall.cpms.ocpp.rpc.CloseReason;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts the frames of one socket together to messages, up to a size. */
final class Assembler implements Handler<WebSocketFrame> {
    private final int maxSize;
    private final StationConnection connection;
    private final Pulse.Beat beat;
    /** What came of a message in pieces. */
    private @Nullable Buffer pieces;

    private boolean text;

    Assembler(int maxSize, StationConnection connection, Pulse.Beat beat) {
        this.maxSize = maxSize;
        this.connection = connection;
        this.beat = beat;
    }

    @Override
    public void handle(WebSocketFrame frame) {
        beat.heard();
        if (frame.isContinuation()) {
            next(frame);
        } else if (frame.isText() || frame.isBinary()) {
            first(frame);
        }
    }

    private void first(WebSocketFrame frame) {
        if (frame.isFinal() && frame.isText()) {
            connection.received(frame.textData());
        } else if (frame.isFinal()) {
            connection.receivedBinary();
        } else {
            text = frame.isText();
            pieces = Buffer.buffer().appendBuffer(frame.binaryData());
        }
    }

    private void next(WebSocketFrame frame) {
        if (pieces == null) {
            return;
        }
        Buffer piece = frame.binaryData();
        if (pieces.length() + piece.length() > maxSize) {
            pieces = null;
            connection.close(CloseReason.TOO_LARGE);
            return;
        }
        pieces.appendBuffer(piece);
        if (frame.isFinal()) {
            complete(pieces);
        }
    }

    private void complete(Buffer message) {
        pieces = null;
        if (text) {
            connection.received(message.toString(StandardCharsets.UTF_8));
        } else {
            connection.receivedBinary();
        }
    }
}
