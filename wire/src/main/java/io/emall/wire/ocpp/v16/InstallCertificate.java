package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;

/**
 * Gives a station a root certificate (OCPP 1.6 security whitepaper M05).
 *
 * @param certificate PEM
 */
public record InstallCertificate(
        CertificateUse certificateType, @Length(max = 5500) String certificate)
        implements Request<InstallCertificateResponse> {}
