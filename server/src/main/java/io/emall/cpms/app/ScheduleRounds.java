package io.emall.cpms.app;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.BookingWatch;
import io.emall.cpms.core.schedule.MaintenanceWatch;
import io.emall.cpms.core.session.BookingBills;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time alone makes due in the schedule. */
@Component
class ScheduleRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleRounds.class);

    private final BookingWatch bookings;
    private final MaintenanceWatch maintenance;
    private final BookingBills bills;
    private final Outbox outbox;

    ScheduleRounds(BookingWatch bookings, MaintenanceWatch maintenance, BookingBills bills, Outbox outbox) {
        this.bookings = bookings;
        this.maintenance = maintenance;
        this.bills = bills;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelay = 1000)
    void bills() {
        attempt("booking fees", bills::round);
    }

    @Scheduled(fixedDelay = 1000)
    void maintenance() {
        attempt("maintenance", maintenance::round);
    }

    @Scheduled(fixedDelay = 1000)
    void bookings() {
        attempt("bookings", bookings::round);
    }

    /** The days that came into sight since yesterday. */
    @Scheduled(cron = "0 10 3 * * *")
    void calendars() {
        attempt("calendars", outbox::markCalendars);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
