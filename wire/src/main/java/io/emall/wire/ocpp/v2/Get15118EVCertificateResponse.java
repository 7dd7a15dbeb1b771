package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the vehicle, still encoded. Answers {@link Get15118EVCertificateRequest} (OCPP 2.0.1 M01).
 *
 * @param exiResponse Base64
 */
public record Get15118EVCertificateResponse(
        Iso15118EvCertificateStatus status,
        @Length(max = 7500) String exiResponse,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public Get15118EVCertificateResponse(Iso15118EvCertificateStatus status, String exiResponse) {
        this(status, exiResponse, null, null);
    }
}
