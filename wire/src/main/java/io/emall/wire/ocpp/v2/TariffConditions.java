package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a price holds; all that is said must be so.
 *
 * @param startTimeOfDay hh:mm, local
 * @param endTimeOfDay hh:mm, local
 * @param validFromDate yyyy-mm-dd, local
 * @param validToDate yyyy-mm-dd, local, no longer in force
 * @param minEnergy Wh
 * @param maxEnergy Wh
 * @param minCurrent A over all phases
 * @param maxCurrent A over all phases
 * @param minPower W
 * @param maxPower W
 * @param minTime seconds
 * @param maxTime seconds
 */
public record TariffConditions(
        @Nullable String startTimeOfDay,
        @Nullable String endTimeOfDay,
        @Size(min = 1, max = 7) @Nullable List<DayOfWeek> dayOfWeek,
        @Nullable String validFromDate,
        @Nullable String validToDate,
        @Nullable EvseKind evseKind,
        @Nullable BigDecimal minEnergy,
        @Nullable BigDecimal maxEnergy,
        @Nullable BigDecimal minCurrent,
        @Nullable BigDecimal maxCurrent,
        @Nullable BigDecimal minPower,
        @Nullable BigDecimal maxPower,
        @Nullable Integer minTime,
        @Nullable Integer maxTime,
        @Nullable Integer minChargingTime,
        @Nullable Integer maxChargingTime,
        @Nullable Integer minIdleTime,
        @Nullable Integer maxIdleTime,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TariffConditions() {
        this(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }
}
