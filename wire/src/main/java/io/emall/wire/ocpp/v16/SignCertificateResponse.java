package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the signing request is taken up. Answers {@link SignCertificate} (OCPP 1.6 security whitepaper A02). */
public record SignCertificateResponse(GenericStatus status) implements Response {}
