package io.emall.wire.ocpp.v2;

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
        int severity,
        Component component,
        Variable variable,
        @Nullable Integer id,
        @Nullable Boolean transaction,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public SetMonitoringData(BigDecimal value, MonitorType type, int severity, Component component, Variable variable) {
        this(value, type, severity, component, variable, null, null, null);
    }
}
