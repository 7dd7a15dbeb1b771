package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks to keep an EVSE from now on (OCPI 2.2.1 mod_commands). */
public record ReserveNow(
        @Length(max = 255) String responseUrl,
        Token token,
        Instant expiryDate,
        @Length(max = 36) String reservationId,
        @Length(max = 36) String locationId,
        @Length(max = 36) @Nullable String evseUid,
        @Length(max = 36) @Nullable String authorizationReference) {

    /** With the required fields only. */
    public ReserveNow(String responseUrl, Token token, Instant expiryDate, String reservationId, String locationId) {
        this(responseUrl, token, expiryDate, reservationId, locationId, null, null);
    }
}
