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
        Duration clockTolerance) {

    public static final SessionPolicy STANDARD = new SessionPolicy(
            Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(5));
}
