package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An identifier of who wants to charge; its case does not matter. */
public record IdToken(
        @Length(max = 36) String idToken,
        IdTokenType type,
        @Size(min = 1) @Nullable List<AdditionalInfo> additionalInfo,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public IdToken(String idToken, IdTokenType type) {
        this(idToken, type, null, null);
    }
}
