package io.emall.cpms.core.firmware;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a station fetches and installs firmware.
 *
 * @param retrieveAt null for at once
 * @param installAt null for as soon as it can
 * @param retries how often it may try again to fetch it; null leaves it to the station
 * @param retryEvery how long it waits in between; null leaves it to the station
 */
public record Schedule(
        @Nullable Instant retrieveAt,
        @Nullable Instant installAt,
        @Nullable Integer retries,
        @Nullable Duration retryEvery) {

    /** At once, all else left to the station. */
    public static final Schedule NOW = new Schedule(null, null, null, null);
}
