package io.emall.wire.ocpi.v221;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A status to come (OCPI 2.2.1 mod_locations).
 *
 * @param periodEnd absent means for ever
 */
public record StatusSchedule(
        Instant periodBegin, EvseStatus status, @Nullable Instant periodEnd) {

    /** With the required fields only. */
    public StatusSchedule(Instant periodBegin, EvseStatus status) {
        this(periodBegin, status, null);
    }
}
