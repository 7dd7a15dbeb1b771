package io.emall.cpms.core.token;

import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A driver's token as its issuer told us.
 *
 * @param partner who issued it
 * @param type RFID, APP_USER, AD_HOC_USER, OTHER
 * @param contractId the eMAID on the bill
 * @param groupId tokens of one group may end each other's sessions and use each other's reservations
 */
public record Token(
        PartnerId partner,
        TokenUid uid,
        String type,
        String countryCode,
        String partyId,
        String contractId,
        @Nullable String visualNumber,
        String issuer,
        @Nullable String groupId,
        boolean valid,
        Whitelist whitelist,
        @Nullable String language,
        Instant lastUpdated) {

    public PartyId party() {
        return new PartyId(countryCode, partyId);
    }
}
