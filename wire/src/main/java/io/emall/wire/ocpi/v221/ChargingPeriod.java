package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a session under one set of conditions; it ends where the next begins (OCPI 2.2.1 mod_cdrs). */
public record ChargingPeriod(
        Instant startDateTime,
        @Size(min = 1) List<CdrDimension> dimensions,
        @Length(max = 36) @Nullable String tariffId) {

    /** With the required fields only. */
    public ChargingPeriod(Instant startDateTime, List<CdrDimension> dimensions) {
        this(startDateTime, dimensions, null);
    }
}
