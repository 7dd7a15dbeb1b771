package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;

/**
 * Gives a station the signed certificate it asked for (OCPP 1.6 security whitepaper A02).
 *
 * @param certificateChain PEM, the leaf first
 */
public record CertificateSigned(@Length(max = 10000) String certificateChain)
        implements Request<CertificateSignedResponse> {}
