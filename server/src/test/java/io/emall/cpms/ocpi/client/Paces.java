package io.emall.cpms.ocpi.client;

import java.time.Duration;

/** Paces for tests. */
public final class Paces {

    /** Second attempts come after tenths of a second. */
    public static final Pace QUICK = new Pace(
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            new Backoff(Duration.ofMillis(50), Duration.ofMillis(400)),
            new Backoff(Duration.ofMillis(50), Duration.ofMillis(400)),
            Duration.ofHours(6));

    private Paces() {}
}
