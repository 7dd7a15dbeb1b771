package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to delete a certificate (OCPP 2.0.1 M04). */
public record DeleteCertificateRequest(
        CertificateHashData certificateHashData, @Nullable CustomData customData)
        implements Request<DeleteCertificateResponse> {

    /** With the required fields only. */
    public DeleteCertificateRequest(CertificateHashData certificateHashData) {
        this(certificateHashData, null);
    }
}
