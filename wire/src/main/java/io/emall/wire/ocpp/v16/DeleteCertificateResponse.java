package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the certificate was deleted. Answers {@link DeleteCertificate} (OCPP 1.6 security whitepaper M04). */
public record DeleteCertificateResponse(DeleteCertificateStatus status) implements Response {}
