package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A mobile access point. */
public record Apn(
        @Length(max = 512) @Length(since = "2.1", max = 2000)
        String apn,

        ApnAuthentication apnAuthentication,

        @Length(max = 20) @Length(since = "2.1", max = 50) @Nullable
        String apnUserName,

        @Length(max = 20) @Length(since = "2.1", max = 64) @Nullable
        String apnPassword,

        @Nullable Integer simPin,
        @Length(max = 6) @Nullable String preferredNetwork,
        @Nullable Boolean useOnlyPreferredNetwork,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Apn(String apn, ApnAuthentication apnAuthentication) {
        this(apn, apnAuthentication, null, null, null, null, null, null);
    }
}
