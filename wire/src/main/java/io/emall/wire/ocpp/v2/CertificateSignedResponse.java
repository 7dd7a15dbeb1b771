package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the certificate was accepted. Answers {@link CertificateSignedRequest} (OCPP 2.0.1 A02). */
public record CertificateSignedResponse(
        CertificateSignedStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public CertificateSignedResponse(CertificateSignedStatus status) {
        this(status, null, null);
    }
}
