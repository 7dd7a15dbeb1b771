package io.emall.sim.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.ArrayDeque;
import java.util.Deque;

/** A station that connects, says a few things one after the other, and then only holds its socket. */
final class NewStation {
    private static final String ID = "1";

    private final Promise<Void> done = Promise.promise();
    private final WebSocket socket;
    private final Deque<String> rest;

    private NewStation(WebSocket socket, Deque<String> calls) {
        this.socket = socket;
        this.rest = calls;
        socket.textMessageHandler(this::answered);
        socket.closeHandler(closed -> done.tryFail("the server closed the socket: " + socket.closeStatusCode()));
        socket.exceptionHandler(done::tryFail);
        next();
    }

    /**
     * A boot and two statuses.
     *
     * @return ends when all was answered as a station wishes; the socket stays open
     */
    static Future<Void> arrive(Dialer dialer, String station, Words words) {
        Deque<String> calls = new ArrayDeque<>();
        calls.add(words.boot());
        calls.add(words.available());
        calls.add(words.occupied());
        return dialer.connect(station).compose(socket -> new NewStation(socket, calls).done.future());
    }

    private void next() {
        if (rest.isEmpty()) {
            done.tryComplete();
        } else {
            socket.writeTextMessage("[2,\"" + ID + "\"," + rest.peek() + "]");
        }
    }

    private void answered(String text) {
        boolean boot = rest.size() == 3;
        if (text.startsWith("[2,")) {
            return; // the server asks for something; this station takes its time
        }
        if (!text.startsWith("[3,\"" + ID + "\",") || boot && !text.contains("\"Accepted\"")) {
            done.tryFail("no station would be content with " + text);
            return;
        }
        rest.poll();
        next();
    }
}
