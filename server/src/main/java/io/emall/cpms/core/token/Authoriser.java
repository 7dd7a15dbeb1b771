package io.emall.cpms.core.token;

import io.emall.cpms.core.token.Authorisation.Reason;
import io.emall.cpms.core.token.Driver.AuthMethod;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.TokenUid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides about a token by what its issuer told us, or by asking the issuer (O-36). */
public final class Authoriser {

    private final Tokens tokens;
    private final RealTimeAuthorisation issuers;

    public Authoriser(Tokens tokens, RealTimeAuthorisation issuers) {
        this.tokens = tokens;
        this.issuers = issuers;
    }

    public Authorisation authorise(TokenUid uid, LocationId location, @Nullable EvseUid evse) {
        List<Token> known = tokens.find(uid);
        Authorisation verdict = new Authorisation.Refused(Reason.UNKNOWN);
        for (Token token : known) {
            verdict = authorise(token, location, evse);
            if (verdict instanceof Authorisation.Allowed) {
                return verdict;
            }
        }
        return verdict;
    }

    private Authorisation authorise(Token token, LocationId location, @Nullable EvseUid evse) {
        if (token.whitelist() == Whitelist.ALWAYS) {
            return byWhitelist(token);
        }
        return switch (issuers.ask(token, location, evse)) {
            case RealTimeAuthorisation.Answer.Allowed yes ->
                new Authorisation.Allowed(
                        Driver.of(token, AuthMethod.AUTH_REQUEST, yes.authorizationReference()), null);
            case RealTimeAuthorisation.Answer.Refused no -> new Authorisation.Refused(no.reason());
            case RealTimeAuthorisation.Answer.Unreachable gone ->
                token.whitelist() == Whitelist.NEVER ? new Authorisation.Refused(Reason.UNKNOWN) : byWhitelist(token);
        };
    }

    private static Authorisation byWhitelist(Token token) {
        return token.valid()
                ? new Authorisation.Allowed(Driver.of(token, AuthMethod.WHITELIST, null), null)
                : new Authorisation.Refused(Reason.BLOCKED);
    }
}
