package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Required;
import io.emall.wire.Since;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A monitor of a variable.
 *
 * @param severity 0 (danger) to 9 (debug)
 */
public record VariableMonitoring(
        @Range(since = "2.1", min = 0) int id,
        boolean transaction,
        BigDecimal value,
        MonitorType type,
        @Range(since = "2.1", min = 0) int severity,
        @Required @Since("2.1") @Nullable EventNotificationType eventNotificationType,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public VariableMonitoring(int id, boolean transaction, BigDecimal value, MonitorType type, int severity) {
        this(id, transaction, value, type, severity, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public VariableMonitoring(
            int id,
            boolean transaction,
            BigDecimal value,
            MonitorType type,
            int severity,
            @Nullable CustomData customData) {
        this(id, transaction, value, type, severity, null, customData);
    }
}
