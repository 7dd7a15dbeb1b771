package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a transaction that is counted one way.
 *
 * @param tariffId absent if it was not counted by a tariff
 */
public record ChargingPeriod(
        Instant startPeriod,
        @Size(min = 1) @Nullable List<CostDimension> dimensions,
        @Length(max = 60) @Nullable String tariffId,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingPeriod(Instant startPeriod) {
        this(startPeriod, null, null, null);
    }
}
