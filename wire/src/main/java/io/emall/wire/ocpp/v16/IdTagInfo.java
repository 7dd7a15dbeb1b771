package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an idTag.
 *
 * @param expiryDate when the station must ask anew
 */
public record IdTagInfo(
        AuthorizationStatus status,
        @Nullable Instant expiryDate,
        @Length(max = 20) @Nullable String parentIdTag) {

    /** With the required fields only. */
    public IdTagInfo(AuthorizationStatus status) {
        this(status, null, null);
    }
}
