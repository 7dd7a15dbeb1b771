package io.emall.sim.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One station on its socket: sends the next call when the last one is answered, at once or after a pause. */
final class LoadStation {
    private final Talk talk;
    private final WebSocket socket;
    private final Supplier<Tally> tally;
    private final Consumer<Runnable> afterPause;
    private final Promise<Void> done = Promise.promise();
    private long calls;
    private long sentAt;
    private String expected = "";

    /**
     * @param tally where the present moment is counted
     * @param afterPause does something when the next call is due
     */
    LoadStation(Talk talk, WebSocket socket, Supplier<Tally> tally, Consumer<Runnable> afterPause) {
        this.afterPause = afterPause;
        this.talk = talk;
        this.socket = socket;
        this.tally = tally;
        socket.textMessageHandler(this::received);
        socket.exceptionHandler(e -> done.tryFail(e));
        socket.closeHandler(closed ->
                done.tryFail("the server closed the socket: " + socket.closeStatusCode() + " " + socket.closeReason()));
    }

    Talk talk() {
        return talk;
    }

    /** Ends when everything was said and answered, fails at the first thing that went wrong. */
    Future<Void> done() {
        return done.future();
    }

    void send() {
        String id = Long.toString(++calls);
        expected = "[3,\"" + id + "\",";
        String frame = "[2,\"" + id + "\"," + talk.next() + "]";
        sentAt = System.nanoTime();
        socket.writeTextMessage(frame);
    }

    private void received(String text) {
        if (text.startsWith(expected)) {
            answered(text);
        } else if (text.startsWith("[2,")) {
            decline(text);
        } else {
            done.tryFail("expected " + expected + " but got " + text);
        }
    }

    private void answered(String text) {
        tally.get().answered(System.nanoTime() - sentAt);
        int before = talk.ended();
        if (!talk.answered(text)) {
            done.tryFail("no station would be content with " + text);
            return;
        }
        if (talk.ended() > before) {
            tally.get().sessionDone();
        }
        if (talk.isFinished()) {
            done.tryComplete();
        } else {
            afterPause.accept(this::send);
        }
    }

    /** The server may ask for things; this station can do nothing. */
    private void decline(String call) {
        int from = call.indexOf('"') + 1;
        String id = call.substring(from, call.indexOf('"', from));
        socket.writeTextMessage("[4,\"" + id + "\",\"NotImplemented\",\"\",{}]");
    }
}
