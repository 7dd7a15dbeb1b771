package io.emall.cpms.core.profile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a station told of how it takes profiles; null where it did not.
 *
 * @param units none where it did not tell
 */
public record Capabilities(
        @Nullable Integer maxStackLevel,
        @Nullable Integer maxPeriods,
        @Nullable Integer maxProfiles,
        Set<RateUnit> units) {
    public static final Capabilities UNTOLD = new Capabilities(null, null, null, Set.of());

    boolean isPast(@Nullable Integer maximum, int value) {
        return maximum != null && value > maximum;
    }
}
