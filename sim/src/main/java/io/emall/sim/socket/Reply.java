package io.emall.sim.socket;

/** What became of a CALL the station sent. */
public sealed interface Reply<R> {

    /** A CALLRESULT. */
    record Answer<R>(R response) implements Reply<R> {}

    /** A CALLERROR. */
    record Refusal<R>(String code, String description) implements Reply<R> {}

    /** Nothing within the time-out; it may have been heard. */
    record Silence<R>() implements Reply<R> {}

    /** There was no connection, or it broke before the answer; it may have been heard. */
    record Lost<R>() implements Reply<R> {}

    /**
     * The response.
     *
     * @throws IllegalStateException when there is none
     */
    default R get() {
        if (this instanceof Answer<R>(R response)) {
            return response;
        }
        throw new IllegalStateException("no answer: " + this);
    }

    default boolean isDelivered() {
        return this instanceof Answer || this instanceof Refusal;
    }
}
