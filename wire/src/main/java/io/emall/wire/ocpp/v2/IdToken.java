package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.OneOf;
import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An identifier of who wants to charge; its case does not matter. */
public record IdToken(
        @Length(max = 36) @Length(since = "2.1", max = 255) String idToken,

        @Length(max = 20) @OneOf(value = IdTokenType.class, until = "2.1")
        String type,

        @Size(min = 1) @Nullable List<AdditionalInfo> additionalInfo,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public IdToken(String idToken, String type) {
        this(idToken, type, null, null);
    }
}
