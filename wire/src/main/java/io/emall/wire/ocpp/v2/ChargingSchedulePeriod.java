package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A limit that holds from its start until the next period.
 *
 * @param startPeriod seconds after the start of the schedule
 * @param limit in the unit of the schedule
 * @param numberPhases absent means 3
 */
public record ChargingSchedulePeriod(
        int startPeriod,
        BigDecimal limit,
        @Nullable Integer numberPhases,
        @Nullable Integer phaseToUse,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingSchedulePeriod(int startPeriod, BigDecimal limit) {
        this(startPeriod, limit, null, null, null);
    }
}
