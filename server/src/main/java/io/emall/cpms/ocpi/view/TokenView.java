package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.Driver.AuthMethod;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.wire.ocpi.v221.WhitelistType;
import org.jspecify.annotations.Nullable;

/** Tokens between OCPI's words and ours (mod_tokens, O-36). */
public final class TokenView {

    private TokenView() {}

    public static io.emall.wire.ocpi.v221.Token of(Token token) {
        return new io.emall.wire.ocpi.v221.Token(
                token.countryCode(),
                token.partyId(),
                token.uid().value(),
                token.type(),
                token.contractId(),
                token.issuer(),
                token.valid(),
                WhitelistType.valueOf(token.whitelist().name()),
                token.lastUpdated(),
                token.visualNumber(),
                token.groupId(),
                token.language(),
                null,
                null);
    }

    public static Token from(io.emall.wire.ocpi.v221.Token token, PartnerId issuer) {
        return new Token(
                issuer,
                new TokenUid(token.uid()),
                token.type(),
                token.countryCode(),
                token.partyId(),
                token.contractId(),
                token.visualNumber(),
                token.issuer(),
                token.groupId(),
                token.valid(),
                Whitelist.valueOf(token.whitelist().name()),
                token.language(),
                token.lastUpdated());
    }

    /** The driver an eMSP vouches for in a command; its token may be one we never heard of (O-37). */
    public static Driver driver(io.emall.wire.ocpi.v221.Token token, PartnerId issuer, @Nullable String reference) {
        return Driver.of(from(token, issuer), AuthMethod.COMMAND, reference);
    }
}
