package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Required;
import org.jspecify.annotations.Nullable;

/** A reading signed by the meter. */
public record SignedMeterValue(
        @Length(max = 2500) @Length(since = "2.1", max = 32768)
        String signedMeterData,

        @Length(max = 50) @Required(until = "2.1") @Nullable String signingMethod,
        @Length(max = 50) String encodingMethod,

        @Length(max = 2500) @Required(until = "2.1") @Nullable
        String publicKey,

        @Nullable CustomData customData) {

    /** With the required fields only. */
    public SignedMeterValue(String signedMeterData, String signingMethod, String encodingMethod, String publicKey) {
        this(signedMeterData, signingMethod, encodingMethod, publicKey, null);
    }
}
