package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/** What became of removing one monitor. */
public record ClearMonitoringResult(
        ClearMonitoringStatus status,
        @Range(since = "2.1", min = 0) int id,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ClearMonitoringResult(ClearMonitoringStatus status, int id) {
        this(status, id, null, null);
    }
}
