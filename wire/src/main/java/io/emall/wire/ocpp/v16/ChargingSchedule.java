package io.emall.wire.ocpp.v16;

import io.emall.wire.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of limits.
 *
 * @param duration seconds; absent means until the end of the transaction or for ever
 * @param minChargingRate the least that makes sense, in the unit of the limits
 */
public record ChargingSchedule(
        ChargingRateUnit chargingRateUnit,
        List<ChargingSchedulePeriod> chargingSchedulePeriod,
        @Nullable Integer duration,
        @Nullable Instant startSchedule,
        @Decimals(1) @Nullable BigDecimal minChargingRate) {

    /** With the required fields only. */
    public ChargingSchedule(ChargingRateUnit chargingRateUnit, List<ChargingSchedulePeriod> chargingSchedulePeriod) {
        this(chargingRateUnit, chargingSchedulePeriod, null, null, null);
    }
}
