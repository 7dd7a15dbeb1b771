package io.emall.cpms.core.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reading a station stands.
 *
 * @param parts how many came of a report that is not complete
 * @param expected how many it has; null until the last came
 * @param completedAt when all was last known; null if never
 * @param failure why the last try brought nothing; null if it did, or may still
 */
public record DeviceReading(
        Instant askedAt,
        int parts,
        @Nullable Integer expected,
        @Nullable Instant completedAt,
        @Nullable String failure) {

    public boolean isUnderWay() {
        return failure == null && (completedAt == null || completedAt.isBefore(askedAt));
    }
}
