package io.emall.cpms.core.schedule;

import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A promise that an EVSE is kept for a driver. In this release it always begins at once (RESERVE_NOW).
 *
 * @param number what the station knows it by: unique and positive
 * @param partnersId the eMSP's reservation_id; never sent to the station (acceptance §2.4)
 */
public record Booking(
        BookingId id,
        int number,
        EvseUid evse,
        Interval period,
        Driver driver,
        @Nullable String partnersId,
        State state) {

    /** Where a booking stands; only {@link Held} keeps others away. */
    public sealed interface State {
        record Held() implements State {}

        record Fulfilled() implements State {}

        record Cancelled(String why) implements State {}

        record Expired() implements State {}
    }

    /** Whether this token, or one of its group, may use the booking (P-52). */
    public boolean isFor(Driver other) {
        if (driver.token().equals(other.token())) {
            return true;
        }
        return driver.groupId() != null && driver.groupId().equals(other.groupId());
    }
}
