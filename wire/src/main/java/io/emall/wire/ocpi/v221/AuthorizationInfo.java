package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** The answer to a real-time authorization (OCPI 2.2.1 mod_tokens). */
public record AuthorizationInfo(
        AllowedType allowed,
        Token token,
        @Nullable LocationReferences location,
        @Length(max = 36) @Nullable String authorizationReference,
        @Nullable DisplayText info) {

    /** With the required fields only. */
    public AuthorizationInfo(AllowedType allowed, Token token) {
        this(allowed, token, null, null, null);
    }
}
