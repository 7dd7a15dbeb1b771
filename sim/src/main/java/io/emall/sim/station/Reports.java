package io.emall.sim.station;

import io.emall.sim.socket.Reply;
import io.emall.sim.socket.Rpc;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a station must not lose: reports of transactions, kept in order until the CSMS has answered (1.6 §3.7, P-42). */
final class Reports {
    private final Rpc rpc;
    private final ReentrantLock delivery = new ReentrantLock(true);
    private final List<Report<?>> waiting = new ArrayList<>();
    private boolean held;

    Reports(Rpc rpc) {
        this.rpc = rpc;
    }

    /**
     * One message.
     *
     * @param message made when it is sent: only then may the transaction's id be known
     */
    private record Report<R extends Response>(Supplier<Request<R>> message, Consumer<R> answered) {
        /** Sends it; empty when nobody answered, else what to do now. */
        Optional<Runnable> deliver(Rpc rpc) {
            Reply<R> reply = rpc.call(message.get());
            if (reply instanceof Reply.Answer<R>(R response)) {
                return Optional.of(() -> answered.accept(response));
            }
            return reply.isDelivered() ? Optional.of(() -> {}) : Optional.empty();
        }
    }

    <R extends Response> void add(Supplier<Request<R>> message, Consumer<R> answered) {
        synchronized (waiting) {
            waiting.add(new Report<>(message, answered));
        }
        deliver();
    }

    /** Sends what waits, oldest first, until something is not answered. */
    void deliver() {
        delivery.lock();
        try {
            Report<?> head = head();
            while (head != null && rpc.isConnected()) {
                Optional<Runnable> next = head.deliver(rpc);
                if (next.isEmpty()) {
                    return;
                }
                remove(head);
                next.get().run();
                head = head();
            }
        } finally {
            delivery.unlock();
        }
    }

    /** Keeps everything back until told to release it, though there is a connection. */
    void hold() {
        synchronized (waiting) {
            held = true;
        }
    }

    void release(boolean reversed) {
        synchronized (waiting) {
            held = false;
            if (reversed) {
                Collections.reverse(waiting);
            }
        }
        deliver();
    }

    boolean isEmpty() {
        synchronized (waiting) {
            return waiting.isEmpty();
        }
    }

    private void remove(Report<?> delivered) {
        synchronized (waiting) {
            waiting.removeIf(report -> report == delivered);
        }
    }

    private @Nullable Report<?> head() {
        synchronized (waiting) {
            return held || waiting.isEmpty() ? null : waiting.getFirst();
        }
    }
}
