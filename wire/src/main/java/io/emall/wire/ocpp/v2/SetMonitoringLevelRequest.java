package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to report only events of a severity or worse (OCPP 2.0.1 N05).
 *
 * @param severity 0 (danger) to 9 (debug)
 */
public record SetMonitoringLevelRequest(
        @Range(since = "2.1", min = 0) int severity,
        @Nullable CustomData customData) implements Request<SetMonitoringLevelResponse> {

    /** With the required fields only. */
    public SetMonitoringLevelRequest(int severity) {
        this(severity, null);
    }
}
