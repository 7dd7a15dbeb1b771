package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** Identifies a certificate by hashes. */
public record CertificateHashData(
        HashAlgorithm hashAlgorithm,
        @Length(max = 128) String issuerNameHash,
        @Length(max = 128) String issuerKeyHash,
        @Length(max = 40) String serialNumber,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public CertificateHashData(
            HashAlgorithm hashAlgorithm, String issuerNameHash, String issuerKeyHash, String serialNumber) {
        this(hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber, null);
    }
}
