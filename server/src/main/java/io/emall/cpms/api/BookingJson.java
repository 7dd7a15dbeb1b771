package io.emall.cpms.api;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingEvent;
import io.emall.cpms.core.schedule.By;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking or reservation; whose token it is for is not told.
 *
 * @param number what the station knows it by
 * @param until absent for an open end
 * @param requestId the eMSP's
 * @param state HELD, FULFILLED, CANCELLED, NO_SHOW or REJECTED
 * @param why more about the state; empty if there is nothing to tell
 */
record BookingJson(
        String id,
        int number,
        String evse,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant noShowAt,
        boolean ahead,
        @Nullable String partner,
        @Nullable String requestId,
        BookingEvent.Kind state,
        String why) {

    static BookingJson of(Booking booking) {
        return new BookingJson(
                booking.id().toString(),
                booking.number(),
                booking.evse().value(),
                booking.period().from(),
                booking.period().until(),
                booking.noShowAt(),
                booking.isAhead(),
                booking.driver().partner() == null
                        ? null
                        : booking.driver().partner().toString(),
                booking.partnersId(),
                booking.state().kind(),
                booking.state().why());
    }

    /** A booking with its steps. */
    record Whole(BookingJson booking, List<StepJson> steps) {}

    /** One step of its life. */
    record StepJson(Instant at, BookingEvent.Kind kind, By.Party party, String name, String why) {
        static StepJson of(BookingEvent event) {
            return new StepJson(
                    event.at(), event.kind(), event.by().party(), event.by().name(), event.why());
        }
    }
}
