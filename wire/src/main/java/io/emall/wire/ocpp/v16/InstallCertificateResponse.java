package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the certificate was installed. Answers {@link InstallCertificate} (OCPP 1.6 security whitepaper M05). */
public record InstallCertificateResponse(InstallCertificateStatus status) implements Response {}
