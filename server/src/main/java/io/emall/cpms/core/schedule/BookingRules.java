package io.emall.cpms.core.schedule;

import java.time.Duration;

/**
 * The rules under which bookings are taken.
 *
 * @param terms of new bookings
 * @param horizon how far ahead a booking may begin
 * @param brokenFor how long a broken EVSE is taken to stay so
 * @param checkEvery how often a booking is looked after while its EVSE is held
 */
public record BookingRules(BookingTerms terms, Duration horizon, Duration brokenFor, Duration checkEvery) {

    public static final BookingRules STANDARD =
            new BookingRules(BookingTerms.STANDARD, Duration.ofDays(30), Duration.ofHours(4), Duration.ofSeconds(15));
}
