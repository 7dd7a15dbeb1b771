package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station asks whether a certificate is still valid (OCPP 2.0.1 M06). */
public record GetCertificateStatusRequest(
        OcspRequestData ocspRequestData, @Nullable CustomData customData)
        implements Request<GetCertificateStatusResponse> {

    /** With the required fields only. */
    public GetCertificateStatusRequest(OcspRequestData ocspRequestData) {
        this(ocspRequestData, null);
    }
}
