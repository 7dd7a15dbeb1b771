package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/** What became of setting one monitor. */
public record SetMonitoringResult(
        SetMonitoringStatus status,
        MonitorType type,
        Component component,
        Variable variable,
        @Range(since = "2.1", min = 0) int severity,
        @Range(since = "2.1", min = 0) @Nullable Integer id,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public SetMonitoringResult(
            SetMonitoringStatus status, MonitorType type, Component component, Variable variable, int severity) {
        this(status, type, component, variable, severity, null, null, null);
    }
}
