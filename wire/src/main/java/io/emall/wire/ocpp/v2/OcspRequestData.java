package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** Identifies a certificate whose validity is asked for. */
public record OcspRequestData(
        HashAlgorithm hashAlgorithm,
        @Length(max = 128) String issuerNameHash,
        @Length(max = 128) String issuerKeyHash,
        @Length(max = 40) String serialNumber,

        @Length(max = 512) @Length(since = "2.1", max = 2000)
        String responderURL,

        @Nullable CustomData customData) {

    /** With the required fields only. */
    public OcspRequestData(
            HashAlgorithm hashAlgorithm,
            String issuerNameHash,
            String issuerKeyHash,
            String serialNumber,
            String responderURL) {
        this(hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber, responderURL, null);
    }
}
