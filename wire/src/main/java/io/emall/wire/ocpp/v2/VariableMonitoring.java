package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A monitor of a variable.
 *
 * @param severity 0 (danger) to 9 (debug)
 */
public record VariableMonitoring(
        int id,
        boolean transaction,
        BigDecimal value,
        MonitorType type,
        int severity,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public VariableMonitoring(int id, boolean transaction, BigDecimal value, MonitorType type, int severity) {
        this(id, transaction, value, type, severity, null);
    }
}
