package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a driver identifies with (OCPI 2.2.1 mod_tokens).
 *
 * @param uid unique per party and type
 * @param type open list: AD_HOC_USER, APP_USER, OTHER, RFID
 * @param language ISO 639-1
 */
public record Token(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String uid,
        String type,
        @Length(max = 36) String contractId,
        @Length(max = 64) String issuer,
        boolean valid,
        WhitelistType whitelist,
        Instant lastUpdated,
        @Length(max = 64) @Nullable String visualNumber,
        @Length(max = 36) @Nullable String groupId,
        @Length(max = 2) @Nullable String language,
        @Nullable ProfileType defaultProfileType,
        @Nullable EnergyContract energyContract) {

    /** With the required fields only. */
    public Token(
            String countryCode,
            String partyId,
            String uid,
            String type,
            String contractId,
            String issuer,
            boolean valid,
            WhitelistType whitelist,
            Instant lastUpdated) {
        this(
                countryCode,
                partyId,
                uid,
                type,
                contractId,
                issuer,
                valid,
                whitelist,
                lastUpdated,
                null,
                null,
                null,
                null,
                null);
    }
}
