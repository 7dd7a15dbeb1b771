package io.emall.cpms.core.session;

import java.time.Duration;

/** The rules of sessions as named values. */
public record SessionPolicy(
        /* How long a driver has to plug in after an accepted remote start (P-50). */
        Duration plugInWithin,
        /* How long a bill waits for reports that are missing or for a stop that had to be inferred (P-43, lesson 6). */
        Duration settleWithin,
        /* How long an eMSP's START_SESSION vouches for its driver (O-37). */
        Duration vouchedFor,
        /* How far into the future a station's clock may be before we use ours (field lesson 12). */
        Duration clockTolerance,
        /* How long nothing may be heard of a running session before it is taken to be over (field lesson 6). */
        Duration silentFor,
        /* How long a session that nobody answers for may run before the station is asked to stop it (P-31). */
        Duration stopAfter,
        /* Whether one token may charge at two places at a time (ConcurrentTx, P-30). */
        boolean concurrentUse) {

    public static final SessionPolicy STANDARD = new SessionPolicy(
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofSeconds(30),
            false);

    /** Older than that is a clock that was never set, not a queue (field lesson 12). */
    static final Duration OLDEST_REPORT = Duration.ofDays(365);

    /** How long a bill waits for messages that a station says are still in its queue. */
    static final Duration LONGEST_WAIT = Duration.ofHours(24);

    /** A connector that was heard of so recently is busy: a new start there is not taken for the next session's. */
    static final Duration BUSY_WITHIN = Duration.ofMinutes(5);
}
