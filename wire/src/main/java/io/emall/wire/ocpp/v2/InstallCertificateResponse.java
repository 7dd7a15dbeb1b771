package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the certificate was installed. Answers {@link InstallCertificateRequest} (OCPP 2.0.1 M05). */
public record InstallCertificateResponse(
        InstallCertificateStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public InstallCertificateResponse(InstallCertificateStatus status) {
        this(status, null, null);
    }
}
