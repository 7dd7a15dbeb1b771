package io.emall.cpms.core.token;

import io.emall.cpms.core.token.Authorisation.Reason;
import io.emall.cpms.core.token.Driver.AuthMethod;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides about a token by what its issuer told us, or by asking the issuer (O-36). */
public final class Authoriser {

    /** A contract's id as a car shows it, with or without its hyphens (P-33). */
    private static final Pattern EMAID = Pattern.compile("[A-Za-z]{2}-?[A-Za-z0-9]{3}-?[A-Za-z0-9]{9}(-?[A-Za-z0-9])?");

    /** How long a station may remember a token whose issuer wants to be asked each time: as long as a start takes. */
    private static final Duration ASKED_EACH_TIME = Duration.ofMinutes(5);

    private final Tokens tokens;
    private final RealTimeAuthorisation issuers;
    private final MasterPass master;
    private final InstantSource clock;

    public Authoriser(Tokens tokens, RealTimeAuthorisation issuers, MasterPass master, InstantSource clock) {
        this.tokens = tokens;
        this.issuers = issuers;
        this.master = master;
        this.clock = clock;
    }

    public Authorisation authorise(TokenUid uid, LocationId location, @Nullable EvseUid evse) {
        if (master.isHeldBy(uid)) {
            return new Authorisation.Allowed(Driver.unauthorised(uid).inGroup(master.group()), null);
        }
        Authorisation verdict = new Authorisation.Refused(Reason.UNKNOWN);
        for (Token token : known(uid)) {
            verdict = authorise(token, location, evse);
            if (verdict instanceof Authorisation.Allowed) {
                return verdict;
            }
        }
        return verdict;
    }

    /** A car that shows its contract is known by it. */
    private List<Token> known(TokenUid uid) {
        List<Token> known = tokens.find(uid);
        return known.isEmpty() && EMAID.matcher(uid.value()).matches()
                ? tokens.byContract(uid.value().replace("-", "").toUpperCase(Locale.ROOT))
                : known;
    }

    private Authorisation authorise(Token token, LocationId location, @Nullable EvseUid evse) {
        if (token.whitelist() == Whitelist.ALWAYS) {
            return byWhitelist(token);
        }
        return switch (issuers.ask(token, location, evse)) {
            case RealTimeAuthorisation.Answer.Allowed yes ->
                new Authorisation.Allowed(
                        driver(token, AuthMethod.AUTH_REQUEST, yes.authorizationReference()), null, until(token));
            case RealTimeAuthorisation.Answer.Refused no -> new Authorisation.Refused(no.reason());
            case RealTimeAuthorisation.Answer.Unreachable gone ->
                token.whitelist() == Whitelist.NEVER ? new Authorisation.Refused(Reason.UNKNOWN) : byWhitelist(token);
        };
    }

    private Authorisation byWhitelist(Token token) {
        return token.valid()
                ? new Authorisation.Allowed(driver(token, AuthMethod.WHITELIST, null), null)
                : new Authorisation.Refused(Reason.BLOCKED);
    }

    private Driver driver(Token token, AuthMethod method, @Nullable String reference) {
        Driver driver = Driver.of(token, method, reference);
        return master.isGroup(token.groupId()) ? driver.inGroup(null) : driver;
    }

    private @Nullable Instant until(Token token) {
        return token.whitelist() == Whitelist.NEVER ? clock.instant().plus(ASKED_EACH_TIME) : null;
    }
}
