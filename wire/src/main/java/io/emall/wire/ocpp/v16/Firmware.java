package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where signed firmware is and how to verify it.
 *
 * @param location URL to download from
 * @param signature Base64
 */
public record Firmware(
        @Length(max = 512) String location,
        Instant retrieveDateTime,
        @Length(max = 5500) String signingCertificate,
        @Length(max = 800) String signature,
        @Nullable Instant installDateTime) {

    /** With the required fields only. */
    public Firmware(String location, Instant retrieveDateTime, String signingCertificate, String signature) {
        this(location, retrieveDateTime, signingCertificate, signature, null);
    }
}
