package io.emall.cpms.core.tariff;

import static io.emall.cpms.core.tariff.Dimension.ENERGY;
import static io.emall.cpms.core.tariff.Dimension.PARKING_TIME;
import static io.emall.cpms.core.tariff.Dimension.TIME;
import static io.emall.cpms.core.tariff.Pricings.component;
import static io.emall.cpms.core.tariff.Pricings.element;
import static io.emall.cpms.core.tariff.Pricings.hours;
import static io.emall.cpms.core.tariff.Pricings.net;
import static io.emall.cpms.core.tariff.Pricings.tariff;
import static io.emall.cpms.core.tariff.Pricings.usage;
import static io.emall.cpms.core.tariff.Restrictions.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.tariff.Usage.Stretch;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When elements begin and cease to apply (mod_tariffs §TariffRestrictions, O-32). */
class CuttingTest {

    private static final int HOUR = 3600;
    private static final Component ONE_AN_HOUR = component(TIME, "1.00", 0, 1);

    @Test
    @DisplayName("A night that wraps over midnight is one night; its end is no longer part of it")
    void wrapsOverMidnight() {
        Bill bill = charged("2026-11-22T21:00", 10, NONE.during(hours("22:00", "06:00")));
        assertThat(net(bill, TIME)).isEqualTo("8.00");
        assertThat(bill.periods()).extracting(Period::seconds).containsExactly(1L * HOUR, 8L * HOUR, 1L * HOUR);
        assertThat(bill.periods())
                .extracting(period -> period.from().toString())
                .containsExactly("2026-11-22T20:00:00Z", "2026-11-22T21:00:00Z", "2026-11-23T05:00:00Z");
    }

    @Test
    @DisplayName("Until 00:00 is until the end of the day")
    void untilTheEndOfTheDay() {
        assertThat(net(charged("2026-11-22T21:00", 10, NONE.during(hours("22:00", "00:00"))), TIME))
                .isEqualTo("2.00");
        assertThat(net(charged("2026-11-22T21:00", 10, NONE.during(hours(null, "06:00"))), TIME))
                .isEqualTo("6.00");
        assertThat(net(charged("2026-11-22T21:00", 10, NONE.during(hours("22:00", null))), TIME))
                .isEqualTo("2.00");
    }

    @Test
    @DisplayName("A day of the week ends at midnight, also in a night that goes on")
    void dayOfWeek() {
        Restrictions sundayNight = NONE.during(hours("22:00", "06:00")).on(List.of(DayOfWeek.SUNDAY));
        assertThat(net(charged("2026-11-22T21:00", 10, sundayNight), TIME)).isEqualTo("2.00");
    }

    @Test
    @DisplayName("Dates: the first day counts, the last does not")
    void dates() {
        Restrictions christmas = NONE.on(new Dates(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-27")));
        assertThat(net(charged("2026-12-24T00:00", 96, christmas), TIME)).isEqualTo("48.00");
    }

    @Test
    @DisplayName("The day on which clocks go forward has 23 hours: a night from 22 to 6 has seven")
    void springs() {
        assertThat(net(charged("2026-03-28T12:00", 24, NONE.during(hours("22:00", "06:00"))), TIME))
                .isEqualTo("7.00");
        assertThat(net(charged("2026-03-29T00:00", 23, NONE.on(List.of(DayOfWeek.SUNDAY))), TIME))
                .isEqualTo("23.00");
        assertThat(net(charged("2026-03-29T00:00", 5, NONE.during(hours("02:30", "04:00"))), TIME))
                .as("02:30 is left out: it begins when clocks show 03:00")
                .isEqualTo("1.00");
    }

    @Test
    @DisplayName("The day on which clocks go back has 25 hours: a night from 22 to 6 has nine, and 02:30 comes twice")
    void falls() {
        assertThat(net(charged("2026-10-24T12:00", 24, NONE.during(hours("22:00", "06:00"))), TIME))
                .isEqualTo("9.00");
        assertThat(net(charged("2026-10-25T00:00", 25, NONE.on(List.of(DayOfWeek.SUNDAY))), TIME))
                .isEqualTo("25.00");
        assertThat(net(charged("2026-10-25T00:00", 6, NONE.during(hours("02:30", "03:00"))), TIME))
                .isEqualTo("1.00");
    }

    @Test
    @DisplayName("A least amount counts from where it is reached, a most amount until then")
    void bounds() {
        Tariff brackets = tariff(
                element(NONE.withKilowattHours(Range.below(new BigDecimal("10"))), component(ENERGY, "1", 0, 1)),
                element(NONE.withKilowattHours(Range.from(new BigDecimal("15"))), component(ENERGY, "3", 0, 1)),
                element(NONE, component(ENERGY, "2", 0, 1)));
        Bill bill = Pricing.bill(brackets, usage("2026-11-23T10:00", Stretch.of(2 * HOUR, 20_000, true)), List.of());
        assertThat(bill.net().amount()).isEqualTo("35.00");
        assertThat(bill.periods())
                .extracting(Period::energy)
                .containsExactly(WattHours.of(10_000), WattHours.of(5_000), WattHours.of(5_000));
        assertThat(bill.periods()).extracting(Period::seconds).containsExactly(3600L, 1800L, 1800L);
    }

    @Test
    @DisplayName("Bounds that meet a reading exactly belong to what comes after it")
    void boundsAtReadings() {
        Tariff brackets = tariff(
                element(NONE.withKilowattHours(Range.below(BigDecimal.TEN)), component(ENERGY, "1", 0, 1)),
                element(NONE.withSeconds(Range.from(new BigDecimal(2 * HOUR))), component(ENERGY, "3", 0, 1)),
                element(NONE, component(ENERGY, "2", 0, 1)));
        Usage usage = usage(
                "2026-11-23T10:00",
                Stretch.of(HOUR, 10_000, true),
                Stretch.of(HOUR, 10_000, true),
                Stretch.of(HOUR, 10_000, true));
        assertThat(Pricing.bill(brackets, usage, List.of()).net().amount()).isEqualTo("60.00");
    }

    @Test
    @DisplayName("What is restricted by a current that nobody measured does not apply")
    void unknownCurrent() {
        Tariff tariff = tariff(
                element(NONE.withAmperes(Range.below(new BigDecimal("32"))), component(ENERGY, "9", 0, 1)),
                element(NONE, component(ENERGY, "1", 0, 1)));
        Bill bill = Pricing.bill(tariff, usage("2026-11-23T10:00", Stretch.of(HOUR, 1000, true)), List.of());
        assertThat(bill.net().amount()).isEqualTo("1.00");
        assertThat(bill.periods().getFirst().amperes()).isNull();
    }

    @Test
    @DisplayName("Where no element prices a dimension it costs nothing")
    void unpriced() {
        Bill bill = Pricing.bill(
                tariff(element(NONE.during(hours("09:00", "18:00")), component(PARKING_TIME, "5", 0, 300))),
                usage("2026-11-23T17:50", Stretch.of(HOUR, 0, false)),
                List.of());
        assertThat(bill.net().amount()).as("ten minutes of parking").isEqualTo("0.83");
    }

    /** However it is cut, nothing is lost or invented. */
    @Test
    void periodsAddUp() {
        Random random = new Random(20261123);
        for (int i = 0; i < 2000; i++) {
            Tariff tariff = RandomTariffs.tariff(random);
            Usage usage = RandomTariffs.usage(random);
            Bill bill = Pricing.bill(tariff, usage, List.of());
            assertThat(bill.periods().stream().mapToLong(Period::seconds).sum())
                    .isEqualTo(usage.stretches().stream()
                            .mapToLong(Stretch::seconds)
                            .sum());
            assertThat(bill.periods().stream().map(Period::energy).reduce(WattHours.ZERO, WattHours::plus))
                    .isEqualTo(bill.energy());
            assertThat(bill.net().plus(bill.tax())).isEqualTo(bill.gross());
            assertThat(bill.periods()).isSortedAccordingTo(java.util.Comparator.comparing(Period::from));
            assertThat(Stream.of(bill.net(), bill.gross())
                            .map(money -> money.amount().scale()))
                    .containsOnly(tariff.price().currency().getDefaultFractionDigits());
        }
    }

    /** The plain price is the same function with nothing to cut. */
    @Test
    void plainIsTheSimplestCase() {
        Random random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            Tariff plain = RandomTariffs.tariff(random).with(Scheme.PLAIN);
            Usage usage = RandomTariffs.usage(random);
            Bill usual = Bill.of(usage.energy(), plain.price());
            Bill general = Pricing.bill(plain, usage, List.of());
            assertThat(general.lines()).isEqualTo(usual.lines());
            assertThat(general.gross()).isEqualTo(usual.gross());
            assertThat(general.energy()).isEqualTo(usual.energy());
        }
    }

    private static Bill charged(String start, int hours, Restrictions when) {
        Usage usage = usage(start, Stretch.of((long) hours * HOUR, 1000L * hours, true));
        return Pricing.bill(tariff(element(when, ONE_AN_HOUR)), usage, List.of());
    }
}
