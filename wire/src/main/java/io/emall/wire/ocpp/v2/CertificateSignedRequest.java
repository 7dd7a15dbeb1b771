package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Gives a station the signed certificate it asked for (OCPP 2.0.1 A02).
 *
 * @param certificateChain PEM, the leaf first
 */
public record CertificateSignedRequest(
        @Length(max = 10000) String certificateChain,
        @Nullable CertificateSigningUse certificateType,
        @Since("2.1") @Nullable Integer requestId,
        @Nullable CustomData customData)
        implements Request<CertificateSignedResponse> {

    /** With the required fields only. */
    public CertificateSignedRequest(String certificateChain) {
        this(certificateChain, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public CertificateSignedRequest(
            String certificateChain, @Nullable CertificateSigningUse certificateType, @Nullable CustomData customData) {
        this(certificateChain, certificateType, null, customData);
    }
}
