package io.emall.cpms.core.token;

import io.emall.cpms.core.unit.BookingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** May this token charge here and now? */
public sealed interface Authorisation {

    /**
     * Yes, on this driver's account.
     *
     * @param until how long the station may remember it; null for as long as it likes
     */
    record Allowed(
            Driver driver,
            @Nullable BookingId booking,
            @Nullable Instant until) implements Authorisation {

        public Allowed(Driver driver, @Nullable BookingId booking) {
            this(driver, booking, null);
        }
    }

    /** No. */
    record Refused(Reason reason) implements Authorisation {}

    /** Why not. */
    enum Reason {
        UNKNOWN,
        BLOCKED,
        EXPIRED,
        NO_CREDIT,
        NOT_HERE,
        RESERVED_FOR_ANOTHER,
        CONCURRENT
    }
}
