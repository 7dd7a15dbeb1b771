package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where firmware is and how to verify it.
 *
 * @param location URL to download from
 * @param signature Base64
 */
public record Firmware(
        @Length(max = 512) @Length(since = "2.1", max = 2000)
        String location,

        Instant retrieveDateTime,
        @Nullable Instant installDateTime,
        @Length(max = 5500) @Nullable String signingCertificate,
        @Length(max = 800) @Nullable String signature,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Firmware(String location, Instant retrieveDateTime) {
        this(location, retrieveDateTime, null, null, null, null);
    }
}
