package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * A station asks for a certificate to be signed (OCPP 2.0.1 A02).
 *
 * @param csr PEM
 */
public record SignCertificateRequest(
        @Length(max = 5500) String csr,
        @Nullable CertificateSigningUse certificateType,
        @Since("2.1") @Nullable CertificateHashData hashRootCertificate,
        @Since("2.1") @Nullable Integer requestId,
        @Nullable CustomData customData)
        implements Request<SignCertificateResponse> {

    /** With the required fields only. */
    public SignCertificateRequest(String csr) {
        this(csr, null, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public SignCertificateRequest(
            String csr, @Nullable CertificateSigningUse certificateType, @Nullable CustomData customData) {
        this(csr, certificateType, null, null, customData);
    }
}
