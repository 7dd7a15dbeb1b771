package io.emall.cpms.core.location;

import java.time.Duration;

/**
 * How often a station is pinged (field lesson 2): some sit behind a proxy that cuts silent connections, others pay for
 * every byte.
 *
 * @param seconds of silence before a ping; 0 for never
 */
public record PingInterval(int seconds) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 86_400;

    public PingInterval {
        if (seconds != 0 && (seconds < SHORTEST || seconds > LONGEST)) {
            throw new IllegalArgumentException("is neither 0 nor a number of seconds from 5 to 86400");
        }
    }

    public Duration duration() {
        return Duration.ofSeconds(seconds);
    }
}
