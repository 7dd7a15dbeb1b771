package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An eMSP.
 *
 * @param countryCode the party as it registered; null until it did
 * @param status whether it may exchange with us
 */
public record Partner(
        PartnerId id,
        String name,
        @Nullable String countryCode,
        @Nullable String partyId,
        Status status,
        Instant lastUpdated) {

    /** Where a partnership stands. */
    public enum Status {
        INVITED,
        CONNECTED,
        SUSPENDED
    }
}
