package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a location's meters show.
 *
 * @param pv null if nothing measures it, or it never told
 * @param building likewise
 * @param grid likewise; positive is bought
 */
public record SitePower(
        @Nullable Measured pv,
        @Nullable Measured building,
        @Nullable Measured grid,
        Instant asOf) {

    /**
     * The sum of all meters of a kind.
     *
     * @param at when the one that is silent for longest told it
     * @param complete false if a meter never told, so that something is missing
     */
    public record Measured(Watts power, Instant at, boolean complete) {

        public Duration age(Instant now) {
            return Duration.between(at, now);
        }
    }
}
