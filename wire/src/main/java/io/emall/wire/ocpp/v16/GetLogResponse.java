package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether and as which file the log will come. Answers {@link GetLog} (OCPP 1.6 security whitepaper N01). */
public record GetLogResponse(
        LogStatus status, @Length(max = 255) @Nullable String filename) implements Response {

    /** With the required fields only. */
    public GetLogResponse(LogStatus status) {
        this(status, null);
    }
}
