package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;

/** Identifies a certificate by hashes. */
public record CertificateHashData(
        HashAlgorithm hashAlgorithm,
        @Length(max = 128) String issuerNameHash,
        @Length(max = 128) String issuerKeyHash,
        @Length(max = 40) String serialNumber) {}
