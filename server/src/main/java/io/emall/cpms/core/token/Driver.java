package io.emall.cpms.core.token;

import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.TokenUid;
import org.jspecify.annotations.Nullable;

/**
 * On whose account a session runs.
 *
 * @param partner the eMSP that pays; null if nobody was authorised
 * @param authorizationReference what ties the session to an authorisation or command; returns in Session and CDR
 */
public record Driver(
        TokenUid token,
        String tokenType,
        @Nullable PartnerId partner,
        @Nullable String countryCode,
        @Nullable String partyId,
        @Nullable String contractId,
        @Nullable String groupId,
        AuthMethod method,
        @Nullable String authorizationReference) {

    /** How the driver was authorised (OCPI AuthMethod). */
    public enum AuthMethod {
        AUTH_REQUEST,
        COMMAND,
        WHITELIST
    }

    public static Driver of(Token token, AuthMethod method, @Nullable String authorizationReference) {
        return new Driver(
                token.uid(),
                token.type(),
                token.partner(),
                token.countryCode(),
                token.partyId(),
                token.contractId(),
                token.groupId(),
                method,
                authorizationReference);
    }

    public Driver referring(@Nullable String reference) {
        return new Driver(token, tokenType, partner, countryCode, partyId, contractId, groupId, method, reference);
    }

    /** For people without the right to see tokens: what tells the driver apart is hidden. */
    public Driver masked() {
        return new Driver(
                new TokenUid(token.masked()), tokenType, partner, countryCode, partyId, null, null, method, null);
    }

    Driver inGroup(@Nullable String group) {
        return new Driver(
                token, tokenType, partner, countryCode, partyId, contractId, group, method, authorizationReference);
    }

    /** A driver nobody answers for: the session is recorded, nobody is billed (P-31). */
    public static Driver unauthorised(TokenUid token) {
        return new Driver(token, "RFID", null, null, null, null, null, AuthMethod.WHITELIST, null);
    }
}
