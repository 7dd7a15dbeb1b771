package io.emall.cpms.ocpi.booking;

import io.emall.wire.ocpi.v230.bookings.AccessMethod;
import io.emall.wire.ocpi.v230.bookings.BookingTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** The terms of a booking in OCPI's words. */
final class Terms {

    private Terms() {}

    static BookingTerms of(io.emall.cpms.core.schedule.BookingTerms terms) {
        return new BookingTerms(
                List.of(AccessMethod.TOKEN),
                minutes(terms.changeUntil()),
                minutes(terms.cancelUntil()),
                false,
                true,
                true,
                false,
                terms.earlyStart().isPositive(),
                minutes(terms.earlyStart()),
                minutes(terms.noShowAfter()),
                terms.fees().noShow().signum() > 0,
                terms.lateStop().isPositive(),
                minutes(terms.lateStop()),
                true,
                minutes(terms.shortest()),
                minutes(terms.longest()),
                null);
    }

    private static BigDecimal minutes(Duration time) {
        return BigDecimal.valueOf(time.toMinutes());
    }
}
