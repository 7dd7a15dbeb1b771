package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an identifier.
 *
 * @param cacheExpiryDateTime when the station must ask anew
 * @param chargingPriority -9 to 9, 0 by default
 * @param language1 RFC 5646
 * @param evseId where it may charge; absent means everywhere
 * @param language2 RFC 5646
 */
public record IdTokenInfo(
        AuthorizationStatus status,
        @Nullable Instant cacheExpiryDateTime,
        @Nullable Integer chargingPriority,
        @Length(max = 8) @Nullable String language1,

        @Range(since = "2.1", min = 0) @Size(min = 1) @Nullable
        List<Integer> evseId,

        @Nullable IdToken groupIdToken,
        @Length(max = 8) @Nullable String language2,
        @Nullable MessageContent personalMessage,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public IdTokenInfo(AuthorizationStatus status) {
        this(status, null, null, null, null, null, null, null, null);
    }
}
