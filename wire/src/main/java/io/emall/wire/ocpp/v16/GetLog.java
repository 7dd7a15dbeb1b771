package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to upload a log (OCPP 1.6 security whitepaper N01).
 *
 * @param retryInterval seconds
 */
public record GetLog(
        LogParameters log,
        LogType logType,
        int requestId,
        @Nullable Integer retries,
        @Nullable Integer retryInterval) implements Request<GetLogResponse> {

    /** With the required fields only. */
    public GetLog(LogParameters log, LogType logType, int requestId) {
        this(log, logType, requestId, null, null);
    }
}
