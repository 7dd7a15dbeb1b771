package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** An entry of the local list; without information the entry is removed. */
public record AuthorizationData(
        IdToken idToken,
        @Nullable IdTokenInfo idTokenInfo,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public AuthorizationData(IdToken idToken) {
        this(idToken, null, null);
    }
}
