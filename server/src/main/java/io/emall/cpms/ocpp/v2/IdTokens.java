package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.v2.AuthorizationStatus;
import io.emall.wire.ocpp.v2.IdToken;
import io.emall.wire.ocpp.v2.IdTokenInfo;
import io.emall.wire.ocpp.v2.IdTokenType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tokens and verdicts about them as 2.x says them. */
final class IdTokens {
    private static final int LONGEST_OF_ALL = 255;

    private IdTokens() {}

    /** What the version can hold. */
    static int longest(Version version) {
        return version == Version.OCPP_2_1 ? LONGEST_OF_ALL : 36;
    }

    /** Null where nobody showed anything, a start button (C02), or what can be nobody's. */
    static @Nullable TokenUid token(@Nullable IdToken token) {
        return token == null || token.idToken().isBlank() || token.idToken().length() > LONGEST_OF_ALL
                ? null
                : new TokenUid(token.idToken());
    }

    /** @param type OCPI's word for the kind of token */
    static IdToken of(TokenUid token, @Nullable String type) {
        return new IdToken(token.value(), "RFID".equals(type) ? IdTokenType.ISO14443 : IdTokenType.CENTRAL);
    }

    /** @param verdict null if there was nothing to judge */
    static IdTokenInfo info(Version version, IdToken shown, @Nullable Authorisation verdict) {
        return switch (verdict) {
            case Authorisation.Allowed allowed ->
                accepted(version, allowed.driver().groupId(), allowed.until());
            case Authorisation.Refused refused -> new IdTokenInfo(status(refused.reason()));
            // Its operator set the station up to charge without asking.
            case null ->
                new IdTokenInfo(
                        IdTokenType.NO_AUTHORIZATION.equals(shown.type())
                                ? AuthorizationStatus.ACCEPTED
                                : AuthorizationStatus.INVALID);
        };
    }

    static IdTokenInfo accepted(Version version, @Nullable String groupId, @Nullable Instant until) {
        return new IdTokenInfo(
                AuthorizationStatus.ACCEPTED, until, null, null, null, group(version, groupId), null, null, null);
    }

    /** Null where there is none that the version can hold. */
    static @Nullable IdToken group(Version version, @Nullable String groupId) {
        return groupId == null || groupId.isEmpty() || groupId.length() > longest(version)
                ? null
                : new IdToken(groupId, IdTokenType.CENTRAL);
    }

    private static AuthorizationStatus status(Authorisation.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> AuthorizationStatus.UNKNOWN;
            case BLOCKED -> AuthorizationStatus.BLOCKED;
            case EXPIRED -> AuthorizationStatus.EXPIRED;
            case NO_CREDIT -> AuthorizationStatus.NO_CREDIT;
            case NOT_HERE -> AuthorizationStatus.NOT_AT_THIS_LOCATION;
            case RESERVED_FOR_ANOTHER -> AuthorizationStatus.NOT_AT_THIS_TIME;
            case CONCURRENT -> AuthorizationStatus.CONCURRENT_TX;
        };
    }
}
