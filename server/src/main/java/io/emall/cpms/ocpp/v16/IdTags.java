package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.wire.ocpp.v16.AuthorizationStatus;
import io.emall.wire.ocpp.v16.IdTagInfo;
import org.jspecify.annotations.Nullable;

/** Tokens and verdicts about them as 1.6 says them. */
final class IdTags {
    /** What an idTag can hold. */
    static final int LONGEST = 20;

    private IdTags() {}

    /** Null for an empty idTag, which some stations send when nobody showed one. */
    static @Nullable TokenUid token(@Nullable String idTag) {
        return idTag == null || idTag.isBlank() ? null : new TokenUid(idTag);
    }

    /** @param verdict null if there was no token to judge */
    static IdTagInfo info(@Nullable Authorisation verdict) {
        return switch (verdict) {
            case Authorisation.Allowed allowed ->
                new IdTagInfo(
                        AuthorizationStatus.ACCEPTED,
                        allowed.until(),
                        parent(allowed.driver().groupId()));
            case Authorisation.Refused refused -> new IdTagInfo(status(refused.reason()));
            case null -> new IdTagInfo(AuthorizationStatus.INVALID);
        };
    }

    /** 1.6 has no word for place, money or time: a token that is good elsewhere is not invalid, but blocked here. */
    private static AuthorizationStatus status(Authorisation.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> AuthorizationStatus.INVALID;
            case BLOCKED, NO_CREDIT, NOT_HERE, RESERVED_FOR_ANOTHER -> AuthorizationStatus.BLOCKED;
            case EXPIRED -> AuthorizationStatus.EXPIRED;
            case CONCURRENT -> AuthorizationStatus.CONCURRENT_TX;
        };
    }

    static @Nullable String parent(@Nullable String groupId) {
        return groupId == null || groupId.isEmpty() || groupId.length() > LONGEST ? null : groupId;
    }
}
