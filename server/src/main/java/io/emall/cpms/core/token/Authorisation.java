package io.emall.cpms.core.token;

import io.emall.cpms.core.unit.BookingId;
import org.jspecify.annotations.Nullable;

/** May this token charge here and now? */
public sealed interface Authorisation {

    /** Yes, on this driver's account. */
    record Allowed(Driver driver, @Nullable BookingId booking) implements Authorisation {}

    /** No. */
    record Refused(Reason reason) implements Authorisation {}

    /** Why not. */
    enum Reason {
        UNKNOWN,
        BLOCKED,
        EXPIRED,
        NO_CREDIT,
        NOT_HERE,
        RESERVED_FOR_ANOTHER
    }
}
