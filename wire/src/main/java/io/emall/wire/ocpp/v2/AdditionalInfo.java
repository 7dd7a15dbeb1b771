package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A further identifier, of a kind both sides agreed on. */
public record AdditionalInfo(
        @Length(max = 36) @Length(since = "2.1", max = 255) String additionalIdToken,
        @Length(max = 50) String type,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public AdditionalInfo(String additionalIdToken, String type) {
        this(additionalIdToken, type, null);
    }
}
