package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;

/**
 * A station asks for a certificate to be signed (OCPP 1.6 security whitepaper A02).
 *
 * @param csr PEM
 */
public record SignCertificate(@Length(max = 5500) String csr) implements Request<SignCertificateResponse> {}
