package io.emall.cpms.core.firmware;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a station is told.
 *
 * @param number of the request
 * @param address where it fetches the firmware
 * @param retrieveAt not before
 * @param installAt not before; null for as soon as it can; old stations cannot be told
 * @param seal null if the firmware is not signed
 * @param retries how often it may try again to fetch it; null leaves it to the station
 * @param retryEvery how long it waits in between; null leaves it to the station
 */
public record UpdateOrder(
        int number,
        String address,
        Instant retrieveAt,
        @Nullable Instant installAt,
        @Nullable Seal seal,
        @Nullable Integer retries,
        @Nullable Duration retryEvery) {}
