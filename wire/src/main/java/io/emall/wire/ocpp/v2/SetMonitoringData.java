package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A monitor to set.
 *
 * @param severity 0 (danger) to 9 (debug)
 */
public record SetMonitoringData(
        BigDecimal value,
        MonitorType type,
        @Range(since = "2.1", min = 0) int severity,
        Component component,
        Variable variable,
        @Range(since = "2.1", min = 0) @Nullable Integer id,
        @Nullable Boolean transaction,
        @Since("2.1") @Nullable PeriodicEventStreamParams periodicEventStream,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public SetMonitoringData(BigDecimal value, MonitorType type, int severity, Component component, Variable variable) {
        this(value, type, severity, component, variable, null, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public SetMonitoringData(
            BigDecimal value,
            MonitorType type,
            int severity,
            Component component,
            Variable variable,
            @Nullable Integer id,
            @Nullable Boolean transaction,
            @Nullable CustomData customData) {
        this(value, type, severity, component, variable, id, transaction, null, customData);
    }
}
