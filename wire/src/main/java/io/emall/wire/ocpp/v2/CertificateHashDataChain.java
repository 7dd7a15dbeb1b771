package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Identifies a certificate and those below it. */
public record CertificateHashDataChain(
        CertificateHashData certificateHashData,
        GetCertificateIdUse certificateType,
        @Size(min = 1, max = 4) @Nullable List<CertificateHashData> childCertificateHashData,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public CertificateHashDataChain(CertificateHashData certificateHashData, GetCertificateIdUse certificateType) {
        this(certificateHashData, certificateType, null, null);
    }
}
