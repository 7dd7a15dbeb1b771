package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/** A stream of events. */
public record ConstantStreamData(
        @Range(min = 0) int id,
        PeriodicEventStreamParams params,
        @Range(min = 0) int variableMonitoringId,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ConstantStreamData(int id, PeriodicEventStreamParams params, int variableMonitoringId) {
        this(id, params, variableMonitoringId, null);
    }
}
