package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether and as which file the log will come. Answers {@link GetLogRequest} (OCPP 2.0.1 N01). */
public record GetLogResponse(
        LogStatus status,
        @Nullable StatusInfo statusInfo,
        @Length(max = 255) @Nullable String filename,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public GetLogResponse(LogStatus status) {
        this(status, null, null, null);
    }
}
