package io.emall.cpms.core.session;

import static io.emall.cpms.core.tariff.Dimension.ENERGY;
import static io.emall.cpms.core.tariff.Dimension.FLAT;
import static io.emall.cpms.core.tariff.Dimension.PARKING_TIME;
import static io.emall.cpms.core.tariff.Dimension.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.MeterReading.Sample;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Component;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.Element;
import io.emall.cpms.core.tariff.Hours;
import io.emall.cpms.core.tariff.Line;
import io.emall.cpms.core.tariff.Period;
import io.emall.cpms.core.tariff.Range;
import io.emall.cpms.core.tariff.Restrictions;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.unit.Money;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a session costs whose price depends on when what happened. It starts at 11:00 by the location's clocks. */
class PricedSessionTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Site site = new Site();
    private final StationDesk desk = site.desk();
    private int seqNo;

    @Test
    @DisplayName("A station that does not say what the car does: it parks from the last reading that shows more energy")
    void parkingByTheMeter() {
        site.scheme = startFeeNoonAndParking();
        site.fastPrice = new BigDecimal("0.60");
        TransactionAnswer start = numbered(Phase.BEGUN, new Reference.Unnamed("k"), 1000);
        Reference reference = new Reference.Numbered(start.number());
        site.passes(HOUR);
        numbered(Phase.UPDATED, reference, 21_000);
        site.passes(HOUR.dividedBy(2));
        assertThat(numbered(Phase.UPDATED, reference, 31_000).cost().get())
                .extracting(Money::amount)
                .as("1 + 20 kWh at 0.60 + 10 kWh at 0.40, with 22 %")
                .isEqualTo(new BigDecimal("20.74"));
        site.passes(HOUR);
        numbered(Phase.ENDED, reference, 31_000);

        Bill bill = site.ledger.records.getFirst().bill();
        assertThat(net(bill, FLAT)).isEqualTo("1.00");
        assertThat(net(bill, ENERGY)).isEqualTo("16.00");
        assertThat(net(bill, PARKING_TIME)).isEqualTo("3.00");
        assertThat(bill.net().amount()).isEqualTo("20.00");
        assertThat(bill.periods()).extracting(Period::charging).containsExactly(true, true, false);
        assertThat(bill.periods())
                .extracting(Period::energy)
                .containsExactly(WattHours.of(20_000), WattHours.of(10_000), WattHours.ZERO);
    }

    @Test
    @DisplayName("A station that does: waiting for the station is charging, waiting for the car is parking")
    void parkingByTheStationsWord() {
        site.scheme = new Scheme(List.of(Element.always(each(TIME, "1"), each(PARKING_TIME, "10"))), null, null);
        event(Phase.BEGUN, 1000, "EVConnected");
        site.passes(HOUR);
        event(Phase.UPDATED, 1000, "Charging");
        site.passes(HOUR);
        event(Phase.UPDATED, 9000, "SuspendedEVSE");
        site.passes(HOUR);
        event(Phase.UPDATED, 9000, "SuspendedEV");
        site.passes(HOUR);
        event(Phase.UPDATED, 9000, "Charging");
        site.passes(HOUR);
        event(Phase.UPDATED, 9000, "EVConnected");
        site.passes(HOUR);
        event(Phase.ENDED, 9000, null);

        Bill bill = site.ledger.records.getFirst().bill();
        assertThat(net(bill, TIME)).isEqualTo("4.00");
        assertThat(net(bill, PARKING_TIME)).isEqualTo("20.00");
    }

    @Test
    @DisplayName("A price per kilowatt-hour reads nothing but the session; nor does one with a start fee")
    void plainPricesReadNothing() {
        for (Scheme scheme : List.of(Scheme.PLAIN, new Scheme(List.of(Element.always(each(FLAT, "1"))), null, null))) {
            site.scheme = scheme;
            site.fastPrice = site.fastPrice.add(BigDecimal.ONE);
            TransactionAnswer start = numbered(Phase.BEGUN, new Reference.Unnamed("k" + seqNo++), 1000);
            assertThat(numbered(Phase.UPDATED, new Reference.Numbered(start.number()), 2000)
                            .cost()
                            .get())
                    .isNotNull();
            site.passes(HOUR);
            numbered(Phase.ENDED, new Reference.Numbered(start.number()), 3000);
        }
        assertThat(site.read).isZero();
        assertThat(site.ledger.records.getLast().bill().lines()).hasSize(2);
    }

    @Test
    @DisplayName(
            "O-35: a bill that depends on time is corrected when the true stop comes, though the energy is the same")
    void timesAreCorrected() {
        site.scheme = startFeeNoonAndParking();
        TransactionAnswer start = numbered(Phase.BEGUN, new Reference.Unnamed("k"), 1000);
        Reference reference = new Reference.Numbered(start.number());
        site.passes(HOUR);
        numbered(Phase.UPDATED, reference, 11_000);
        ChargingSession session = session();
        site.passes(SessionPolicy.STANDARD.silentFor());
        desk.silent(session.id(), site.now);
        site.passes(SessionPolicy.STANDARD.settleWithin());
        desk.overdue(session.id());
        assertThat(site.ledger.records).hasSize(1);

        numbered(Phase.ENDED, reference, 11_000);
        site.passes(SessionPolicy.STANDARD.settleWithin());
        desk.overdue(session.id());
        assertThat(site.ledger.records).hasSize(3);
        assertThat(net(site.ledger.records.getFirst().bill(), PARKING_TIME)).isEqualTo("0");
        assertThat(net(site.ledger.records.getLast().bill(), PARKING_TIME)).isEqualTo("72.50");
    }

    @Test
    @DisplayName("Nor is an unchanged bill taken back because a reading came late")
    void unchangedBillsStand() {
        site.scheme = new Scheme(List.of(Element.always(each(TIME, "1"))), null, null);
        TransactionAnswer start = numbered(Phase.BEGUN, new Reference.Unnamed("k"), 1000);
        Reference reference = new Reference.Numbered(start.number());
        site.passes(HOUR);
        numbered(Phase.ENDED, reference, 11_000);
        site.passes(HOUR.dividedBy(-2));
        numbered(Phase.UPDATED, reference, 6000);
        assertThat(kinds()).contains(Kind.BILL_DIFFERS);
        site.passes(HOUR);
        desk.overdue(session().id());
        assertThat(site.ledger.records).hasSize(1);
    }

    @Test
    @DisplayName("Current is what was measured over all phases")
    void current() {
        site.scheme = new Scheme(
                List.of(new Element(
                        List.of(each(TIME, "5")), Restrictions.NONE.withAmperes(Range.from(new BigDecimal("40"))))),
                null,
                null);
        TransactionAnswer start = numbered(Phase.BEGUN, new Reference.Unnamed("k"), 1000);
        Reference reference = new Reference.Numbered(start.number());
        site.passes(HOUR);
        report(
                Phase.UPDATED,
                reference,
                6000,
                null,
                null,
                List.of(amperes("16", "L1"), amperes("16", "L2"), amperes("8", "L3"), amperes("99", "N")));
        site.passes(HOUR);
        report(Phase.UPDATED, reference, 9000, null, null, List.of(amperes("39.9", null)));
        numbered(Phase.ENDED, reference, 9000);
        Bill bill = site.ledger.records.getFirst().bill();
        assertThat(net(bill, TIME)).isEqualTo("5.00");
        assertThat(bill.periods())
                .extracting(period -> period.amperes().most())
                .containsExactly(new BigDecimal("40"), new BigDecimal("39.9"));
    }

    @Test
    @DisplayName("Readings that go back, jump or come twice move no energy that was not drawn")
    void oddReadings() {
        site.scheme = startFeeNoonAndParking();
        TransactionAnswer start = numbered(Phase.BEGUN, new Reference.Unnamed("k"), 1000);
        Reference reference = new Reference.Numbered(start.number());
        for (long register : new long[] {6000, 6000, 900_000_000, 0, 5000, 9000}) {
            site.passes(Duration.ofMinutes(10));
            numbered(Phase.UPDATED, reference, register);
        }
        numbered(Phase.ENDED, reference, 11_000);
        Bill bill = site.ledger.records.getFirst().bill();
        assertThat(bill.energy()).isEqualTo(WattHours.of(10_000));
        assertThat(bill.periods().stream().map(Period::energy).reduce(WattHours.ZERO, WattHours::plus))
                .isEqualTo(bill.energy());
    }

    /** 1.00 to start, from noon 0.40 instead of the usual price per kWh, 3.00 an hour of parking by five minutes. */
    private static Scheme startFeeNoonAndParking() {
        return new Scheme(
                List.of(
                        Element.always(
                                each(FLAT, "1.00"), new Component(PARKING_TIME, new BigDecimal("3.00"), null, 300)),
                        new Element(
                                List.of(each(ENERGY, "0.40")),
                                Restrictions.NONE.during(new Hours(LocalTime.NOON, null)))),
                null,
                null);
    }

    private static Component each(Dimension dimension, String price) {
        return Component.of(dimension, new BigDecimal(price));
    }

    private static Sample amperes(String value, @Nullable String phase) {
        return new Sample(value, "Current.Import", "A", phase, null, null, null);
    }

    private TransactionAnswer numbered(Phase phase, Reference reference, long register) {
        return report(phase, reference, register, null, null, List.of());
    }

    private void event(Phase phase, long register, @Nullable String activity) {
        report(phase, new Reference.Named("tx"), register, seqNo++, activity, List.of());
    }

    private TransactionAnswer report(
            Phase phase,
            Reference reference,
            long register,
            @Nullable Integer number,
            @Nullable String activity,
            List<Sample> samples) {
        Instant at = site.now;
        MeterReading reading = new MeterReading(at, WattHours.of(register), null, null, phase == Phase.BEGUN, samples);
        return desk.transaction(new TransactionReport(
                phase, reference, at, 2, 1, Site.CARD, number, false, List.of(reading), activity, null, null, null));
    }

    private ChargingSession session() {
        return site.ledger.sessions.values().iterator().next();
    }

    private List<Kind> kinds() {
        return site.ledger.events.stream().map(SessionEvent::kind).toList();
    }

    private static BigDecimal net(Bill bill, Dimension dimension) {
        return bill.lines(dimension).stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
