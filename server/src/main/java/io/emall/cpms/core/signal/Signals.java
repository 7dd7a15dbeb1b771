package io.emall.cpms.core.signal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Passes signals on to whoever listens in this process. Listeners must return at once. */
public final class Signals {

    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();

    public void send(Signal signal) {
        listeners.forEach(listener -> listener.accept(signal));
    }

    /** Listens until the returned handle is closed. */
    public Subscription listen(Consumer<Signal> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends a listener's interest. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
