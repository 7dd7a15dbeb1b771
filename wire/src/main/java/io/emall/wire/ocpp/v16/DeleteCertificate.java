package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** Asks a station to delete a certificate (OCPP 1.6 security whitepaper M04). */
public record DeleteCertificate(CertificateHashData certificateHashData)
        implements Request<DeleteCertificateResponse> {}
