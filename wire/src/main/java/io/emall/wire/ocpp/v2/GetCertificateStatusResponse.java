package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/**
 * The OCSP answer about a certificate. Answers {@link GetCertificateStatusRequest} (OCPP 2.0.1 M06).
 *
 * @param ocspResult Base64 of DER
 */
public record GetCertificateStatusResponse(
        GetCertificateStatus status,
        @Nullable StatusInfo statusInfo,

        @Length(max = 5500) @Length(since = "2.1", max = 18000) @Nullable
        String ocspResult,

        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public GetCertificateStatusResponse(GetCertificateStatus status) {
        this(status, null, null, null);
    }
}
