package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants limited.
 *
 * @param evse 0 is the whole station
 * @param scope what it is for
 * @param from null for now
 * @param until null for until somebody clears it; of a daily limit, when the day's first one ends
 * @param why in the person's words
 */
public record LimitRequest(
        StationId station,
        int evse,
        Scope scope,
        Rate rate,
        @Nullable Instant from,
        @Nullable Instant until,
        String why) {
    /** How long a limit is meant to count. */
    public enum Scope {
        /** Once, whoever charges. */
        PLACE,
        /** Only for the transaction that runs there now. */
        TRANSACTION,
        /** Every day between the same hours. */
        DAILY
    }
}
