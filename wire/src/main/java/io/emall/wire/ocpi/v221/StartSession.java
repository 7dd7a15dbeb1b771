package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** Asks to start a session (OCPI 2.2.1 mod_commands). */
public record StartSession(
        @Length(max = 255) String responseUrl,
        Token token,
        @Length(max = 36) String locationId,
        @Length(max = 36) @Nullable String evseUid,
        @Length(max = 36) @Nullable String connectorId,
        @Length(max = 36) @Nullable String authorizationReference) {

    /** With the required fields only. */
    public StartSession(String responseUrl, Token token, String locationId) {
        this(responseUrl, token, locationId, null, null, null);
    }
}
