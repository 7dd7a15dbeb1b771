package io.emall.cpms.app;

import io.emall.cpms.core.schedule.BookingFees;
import io.emall.cpms.core.schedule.BookingRules;
import io.emall.cpms.core.schedule.BookingTerms;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@link BookingTerms} and {@link BookingRules} as settings; a booking keeps the terms it was accepted under. */
@ConfigurationProperties("cpms.bookings")
record BookingSettings(
        @DefaultValue("5m") Duration buffer,
        @DefaultValue("15m") Duration shortest,
        @DefaultValue("24h") Duration longest,
        @DefaultValue("30m") Duration changeUntil,
        @DefaultValue("30m") Duration cancelUntil,
        @DefaultValue("10m") Duration earlyStart,
        @DefaultValue("15m") Duration noShowAfter,
        @DefaultValue("10m") Duration lateStop,
        @DefaultValue("30d") Duration horizon,
        @DefaultValue("4h") Duration brokenFor,
        @DefaultValue("15s") Duration checkEvery,
        @DefaultValue Fees fees) {

    /** Without VAT, in the operator's currency. */
    record Fees(
            @DefaultValue("0") BigDecimal reservation,
            @DefaultValue("0") BigDecimal cancellation,
            @DefaultValue("0") BigDecimal noShow,
            @DefaultValue("24h") Duration freeCancelUntil) {}

    BookingRules rules() {
        BookingFees amounts = new BookingFees(fees.reservation, fees.cancellation, fees.noShow, fees.freeCancelUntil);
        BookingTerms terms = new BookingTerms(
                buffer, shortest, longest, changeUntil, cancelUntil, earlyStart, noShowAfter, lateStop, amounts);
        return new BookingRules(terms, horizon, brokenFor, checkEvery);
    }
}
