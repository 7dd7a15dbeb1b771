package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/**
 * The name of the file to come. Answers {@link GetDiagnostics} (OCPP 1.6 §5.9).
 *
 * @param fileName absent means there is nothing to upload
 */
public record GetDiagnosticsResponse(
        @Length(max = 255) @Nullable String fileName) implements Response {

    /** With the required fields only. */
    public GetDiagnosticsResponse() {
        this(null);
    }
}
