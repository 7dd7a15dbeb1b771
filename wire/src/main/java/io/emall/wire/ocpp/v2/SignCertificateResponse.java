package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the signing request is taken up. Answers {@link SignCertificateRequest} (OCPP 2.0.1 A02). */
public record SignCertificateResponse(
        GenericStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SignCertificateResponse(GenericStatus status) {
        this(status, null, null);
    }
}
