package io.emall.wire.ocpp.v2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a certificate. */
public record CertificateStatus(
        CertificateHashData certificateHashData,
        RevocationSource source,
        RevocationStatus status,
        Instant nextUpdate,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public CertificateStatus(
            CertificateHashData certificateHashData,
            RevocationSource source,
            RevocationStatus status,
            Instant nextUpdate) {
        this(certificateHashData, source, status, nextUpdate, null);
    }
}
