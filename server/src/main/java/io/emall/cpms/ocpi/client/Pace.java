package io.emall.cpms.ocpi.client;

import java.time.Duration;

/**
 * How eagerly partners are pushed to and pulled from.
 *
 * @param coalesce how long changes gather at least before they are sent
 * @param idle how long a loop without work rests when nothing wakes it
 * @param retry between attempts at one object
 * @param circuit between attempts at a partner that is out of order
 * @param pull between pulls of tokens (hours, O-10)
 */
public record Pace(Duration coalesce, Duration idle, Backoff retry, Backoff circuit, Duration pull) {

    public static final Pace STANDARD = new Pace(
            Duration.ofMillis(50),
            Duration.ofSeconds(5),
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2)),
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)),
            Duration.ofHours(6));
}
