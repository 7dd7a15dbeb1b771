package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Gives a station a root certificate (OCPP 2.0.1 M05).
 *
 * @param certificate PEM
 */
public record InstallCertificateRequest(
        InstallCertificateUse certificateType,

        @Length(max = 5500) @Length(since = "2.1", max = 10000)
        String certificate,

        @Nullable CustomData customData)
        implements Request<InstallCertificateResponse> {

    /** With the required fields only. */
    public InstallCertificateRequest(InstallCertificateUse certificateType, String certificate) {
        this(certificateType, certificate, null);
    }
}
