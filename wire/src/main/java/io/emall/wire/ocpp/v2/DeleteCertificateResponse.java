package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the certificate was deleted. Answers {@link DeleteCertificateRequest} (OCPP 2.0.1 M04). */
public record DeleteCertificateResponse(
        DeleteCertificateStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public DeleteCertificateResponse(DeleteCertificateStatus status) {
        this(status, null, null);
    }
}
