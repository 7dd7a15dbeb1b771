package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to upload its diagnostics (OCPP 1.6 §5.9).
 *
 * @param location URL of the folder to upload to
 * @param retryInterval seconds
 */
public record GetDiagnostics(
        String location,
        @Nullable Integer retries,
        @Nullable Integer retryInterval,
        @Nullable Instant startTime,
        @Nullable Instant stopTime)
        implements Request<GetDiagnosticsResponse> {

    /** With the required fields only. */
    public GetDiagnostics(String location) {
        this(location, null, null, null, null);
    }
}
