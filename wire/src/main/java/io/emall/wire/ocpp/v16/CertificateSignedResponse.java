package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the certificate was accepted. Answers {@link CertificateSigned} (OCPP 1.6 security whitepaper A02). */
public record CertificateSignedResponse(CertificateSignedStatus status) implements Response {}
