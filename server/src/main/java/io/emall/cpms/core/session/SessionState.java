package io.emall.cpms.core.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a session stands. */
public sealed interface SessionState {

    /** Promised by an accepted remote start; nothing has begun yet. Given up at {@code until}. */
    record Pending(Instant until) implements SessionState {}

    /** The station runs a transaction. */
    record Active() implements SessionState {}

    /**
     * The transaction is over.
     *
     * @param settleBy while reports are missing, when the bill is made without them; null once nothing is awaited
     */
    record Ended(Instant at, String reason, @Nullable Instant settleBy) implements SessionState {}

    /** Never began. */
    record Abandoned(String why) implements SessionState {}
}
