package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.BookingFees;
import io.emall.cpms.core.schedule.BookingRules;
import io.emall.cpms.core.schedule.BookingTerms;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.core.session.BookingBills;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.unit.CdrId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is billed for bookings that nobody used. */
class BookingFeesOnDatabaseTest extends ScheduleCase {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final BookingBills bills = new BookingBills(STORE.owed, STORE.locations, STORE.tariffs, STORE.clock);

    BookingFeesOnDatabaseTest() {
        super(STORE, rules());
    }

    private static BookingRules rules() {
        BookingTerms standard = BookingTerms.STANDARD;
        BookingFees fees =
                new BookingFees(new BigDecimal("2"), new BigDecimal("3.50"), new BigDecimal("10"), Duration.ofHours(1));
        return new BookingRules(
                new BookingTerms(
                        standard.buffer(),
                        standard.shortest(),
                        standard.longest(),
                        standard.changeUntil(),
                        standard.cancelUntil(),
                        standard.earlyStart(),
                        standard.noShowAfter(),
                        standard.lateStop(),
                        fees),
                Duration.ofDays(30),
                Duration.ofHours(4),
                Duration.ofSeconds(15));
    }

    @BeforeEach
    void priced() {
        STORE.sql.sql("truncate cdr, outbox").update();
        STORE.tariffs.add(Given.aPrice(PriceKind.BASE, "0.45", STORE.clock.instant(), null));
    }

    @Test
    void whoDoesNotComeIsBilledOnce() {
        Booking booking = booked(hour(FIRST, "q1"));
        turnTo(start.plus(Duration.ofMinutes(15)));
        assertThat(now(booking).state()).isEqualTo(new Booking.State.NoShow());
        bills.round();
        bills.round();

        ChargeDetailRecord bill = bill(booking);
        assertThat(bill.bill().fees()).containsExactly(new Fee(Fee.Kind.NO_SHOW, new BigDecimal("10")));
        assertThat(bill.bill().net().amount()).isEqualByComparingTo("10");
        assertThat(bill.session()).isNull();
        assertThat(bill.startedAt()).isEqualTo(start);
        assertThat(STORE.count("cdr")).isEqualTo(1);
        assertThat(STORE.outbox.due(partner, 100))
                .extracting(Outbox.Entry::kind)
                .contains(Outbox.Kind.CDR);
        assertThat(STORE.sessions.records(partner, null, null, 0, 10)).containsExactly(bill);
    }

    @Test
    void cancellingIsFreeAtFirstAndThenIsNot() {
        Booking early = booked(hour(FIRST, "q1"));
        desk.cancel(By.partner(partner), early.id(), CancelReason.TRAFFIC, "");
        Booking late = booked(hour(FIRST, "q2"));
        Booking ours = booked(hour(SECOND, "q3"));
        turnTo(start.minus(Duration.ofMinutes(45)));
        desk.cancel(By.partner(partner), late.id(), CancelReason.TRAFFIC, "");
        desk.cancel(By.operator(PERSON), ours.id(), CancelReason.BROKEN_CHARGER, "");
        bills.round();

        assertThat(STORE.count("cdr")).isEqualTo(1);
        assertThat(bill(late).bill().net().amount()).isEqualByComparingTo("3.50");
    }

    @Test
    void theTermsOfTheBookingCountNotTodays() {
        Booking booking = booked(hour(FIRST, "q1"));
        STORE.sql
                .sql("update booking set terms = terms - 'fees' where id = ?")
                .param(booking.id().value())
                .update();
        turnTo(start.plus(Duration.ofMinutes(15)));
        bills.round();

        assertThat(now(booking).state()).isEqualTo(new Booking.State.NoShow());
        assertThat(STORE.count("cdr")).isZero();
    }

    private static ChargeDetailRecord bill(Booking booking) {
        return STORE.sessions.records(List.of(CdrId.of(booking.id()))).getFirst();
    }
}
