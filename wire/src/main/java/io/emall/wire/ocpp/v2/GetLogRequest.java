package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to upload a log (OCPP 2.0.1 N01).
 *
 * @param retryInterval seconds
 */
public record GetLogRequest(
        LogParameters log,
        LogType logType,
        int requestId,
        @Range(since = "2.1", min = 0) @Nullable Integer retries,
        @Nullable Integer retryInterval,
        @Nullable CustomData customData)
        implements Request<GetLogResponse> {

    /** With the required fields only. */
    public GetLogRequest(LogParameters log, LogType logType, int requestId) {
        this(log, logType, requestId, null, null, null);
    }
}
