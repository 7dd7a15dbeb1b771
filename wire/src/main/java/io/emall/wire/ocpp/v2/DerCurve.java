package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an inverter follows the grid, by points of a curve.
 *
 * @param priority 0 is the highest
 * @param responseTime seconds
 * @param startTime absent for a default
 * @param duration seconds; absent for a default
 */
public record DerCurve(
        @Size(min = 1, max = 10) List<DerCurvePoint> curveData,
        @Range(min = 0) int priority,
        DerUnit yUnit,
        @Nullable Hysteresis hysteresis,
        @Nullable ReactivePowerParams reactivePowerParams,
        @Nullable VoltageParams voltageParams,
        @Nullable BigDecimal responseTime,
        @Nullable Instant startTime,
        @Nullable BigDecimal duration,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public DerCurve(List<DerCurvePoint> curveData, int priority, DerUnit yUnit) {
        this(curveData, priority, yUnit, null, null, null, null, null, null, null);
    }
}
