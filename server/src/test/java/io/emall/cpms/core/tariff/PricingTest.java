package io.emall.cpms.core.tariff;

import static io.emall.cpms.core.tariff.Dimension.ENERGY;
import static io.emall.cpms.core.tariff.Dimension.FLAT;
import static io.emall.cpms.core.tariff.Dimension.PARKING_TIME;
import static io.emall.cpms.core.tariff.Dimension.TIME;
import static io.emall.cpms.core.tariff.Pricings.component;
import static io.emall.cpms.core.tariff.Pricings.element;
import static io.emall.cpms.core.tariff.Pricings.gross;
import static io.emall.cpms.core.tariff.Pricings.hours;
import static io.emall.cpms.core.tariff.Pricings.net;
import static io.emall.cpms.core.tariff.Pricings.tariff;
import static io.emall.cpms.core.tariff.Pricings.usage;
import static io.emall.cpms.core.tariff.Restrictions.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.tariff.Usage.Stretch;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the texts, by the names they have there. Prices, times and results are the texts' own. */
class PricingTest {

    private static final long MINUTE = 60;
    private static final int HOUR = 3600;
    private static final Component FREE_ENERGY = component(ENERGY, "0", 0, 1);

    @Nested
    @DisplayName("mod_cdrs §step_size")
    class StepSize {

        @Test
        @DisplayName("21 minutes of charging and 7 of parking, both by 5 minutes: 21 and 10")
        void switchingToParking() {
            Tariff both = tariff(
                    element(NONE, component(TIME, "60", 0, 300), component(PARKING_TIME, "60", 0, 300), FREE_ENERGY));
            Bill bill = bill(both, charging(21), parking(7));
            assertThat(net(bill, TIME)).isEqualTo("21.00");
            assertThat(net(bill, PARKING_TIME)).isEqualTo("10.00");
        }

        @Test
        @DisplayName("4.3 kWh before 17:00 and 1.1 kWh after it, by 500 Wh: 5.5 kWh, not 4.3 + 1.5")
        void energyAtTwoPrices() {
            Tariff evening = tariff(
                    element(NONE.during(hours(null, "17:00")), component(ENERGY, "0.20", 0, 500)),
                    element(NONE, component(ENERGY, "0.27", 0, 500)));
            Usage usage = usage("2026-11-23T16:00", Stretch.of(HOUR, 4300, true), Stretch.of(30 * MINUTE, 1100, true));
            assertThat(Pricing.bill(evening, usage, List.of()).net().amount()).isEqualTo("1.18");
        }

        @Test
        @DisplayName("6 minutes before 17:00 and 22 after it, by 10 minutes: 6 and 24, not 36")
        void timeAtTwoPrices() {
            Tariff evening = tariff(
                    element(NONE.during(hours(null, "17:00")), component(TIME, "5", 0, 600), FREE_ENERGY),
                    element(NONE, component(TIME, "7", 0, 600), FREE_ENERGY));
            assertThat(net(bill("2026-11-23T16:54", evening, charging(28)), TIME))
                    .isEqualTo("3.30");
        }

        @Test
        @DisplayName("21 minutes of charging and 16 of parking, by 10 minutes: 41, for charging is followed by parking")
        void onlyParkingGrows() {
            Tariff both = tariff(element(
                    NONE, component(TIME, "1.00", 0, 600), component(PARKING_TIME, "2.00", 0, 600), FREE_ENERGY));
            Bill bill = bill(both, charging(21), parking(16));
            assertThat(net(bill, TIME)).isEqualTo("0.35");
            assertThat(net(bill, PARKING_TIME)).isEqualTo("0.67");
        }
    }

    @Nested
    @DisplayName("mod_tariffs §PriceComponent")
    class Steps {

        @ParameterizedTest(name = "115.2 Wh in steps of {0} Wh at 0.25 cost {1}")
        @CsvSource({"1, 0.029", "25, 0.031", "500, 0.125"})
        void ofEnergy(int step, BigDecimal cost) {
            Tariff dinar = Pricings.tariff("KWD", element(NONE, component(ENERGY, "0.25", 0, step)));
            Usage usage = usage("2026-11-23T10:00", Stretch.of(HOUR, Usage.whole(Pricings.wattHours("115.2")), true));
            assertThat(Pricing.bill(dinar, usage, List.of()).net().amount()).isEqualByComparingTo(cost);
        }

        /** 1.20 an hour before 17:00 by 30 minutes, 2.40 after it by 15; parking 1.00 before 20:00 by 15. */
        private final Tariff tariff = tariff(
                element(NONE.during(hours("00:00", "17:00")), component(TIME, "1.20", 20, 1800)),
                element(NONE.during(hours("17:00", "20:00")), component(TIME, "2.40", 20, 900)),
                element(NONE.during(hours("20:00", "00:00")), component(TIME, "2.40", 20, 900)),
                element(NONE.during(hours("00:00", "20:00")), component(PARKING_TIME, "1.00", 20, 900)),
                element(NONE, FREE_ENERGY));

        @Test
        @DisplayName("Switching to different Tariff Element #1: 0.55")
        void one() {
            assertThat(bill("2026-11-23T16:55", tariff, charging(10), parking(2))
                            .net()
                            .amount())
                    .isEqualTo("0.55");
        }

        @Test
        @DisplayName("Switching to different Tariff Element #2: 1.30")
        void two() {
            assertThat(bill("2026-11-23T16:35", tariff, charging(35)).net().amount())
                    .isEqualTo("1.30");
        }

        @Test
        @DisplayName("Switching to Free-of-Charge Tariff Element: 0.73")
        void free() {
            assertThat(bill("2026-11-23T19:40", tariff, charging(12), parking(20))
                            .net()
                            .amount())
                    .isEqualTo("0.73");
        }
    }

    @Nested
    @DisplayName("mod_tariffs §Examples")
    class Examples {

        @Test
        @DisplayName("0.25 per kWh")
        void simple() {
            costs(tariff(element(NONE, component(ENERGY, "0.25", 10, 1))), energy(20_000), "5.00", "5.50");
        }

        @Test
        @DisplayName("0.25 per kWh + start fee")
        void startFee() {
            costs(
                    tariff(element(NONE, component(FLAT, "0.50", 20, 1), component(ENERGY, "0.25", 10, 1))),
                    energy(20_000),
                    "5.50",
                    "6.10");
        }

        @Test
        @DisplayName("0.25 per kWh + minimum price: 0.50 for less than 2 kWh")
        void minimum() {
            Tariff least = Pricings.limited("0.50", null, element(NONE, component(ENERGY, "0.25", 10, 1)));
            costs(least, energy(20_000), "5.00", "5.50");
            costs(least, energy(1_999), "0.50", "0.55");
            costs(least, energy(0), "0.50", "0.55");
        }

        @Test
        @DisplayName("0.25 per kWh + parking fee + start fee: 40 minutes by 15 are 45")
        void parkingFee() {
            Tariff tariff = tariff(element(
                    NONE,
                    component(FLAT, "0.50", 20, 1),
                    component(ENERGY, "0.25", 10, 1),
                    component(PARKING_TIME, "2.00", 20, 900)));
            costs(tariff, List.of(Stretch.of(2 * HOUR, 20_000, true), parking(40)), "7.00", "7.90");
        }

        @Test
        @DisplayName("0.25 per kWh + start fee + max price")
        void maximum() {
            Tariff most = Pricings.limited(
                    null, "10", element(NONE, component(FLAT, "0.50", 20, 1), component(ENERGY, "0.25", 10, 1)));
            costs(most, energy(50_000), "10.00", "11.00");
            costs(most, energy(30_000), "8.00", "8.85");
        }

        @Test
        @DisplayName("2 per hour: 2.5 hours")
        void perHour() {
            costs(
                    tariff(element(NONE, component(TIME, "2.00", 10, 60), FREE_ENERGY)),
                    List.of(charging(150)),
                    "5.00",
                    "5.50");
        }

        @Test
        @DisplayName("3 per hour, 5 per hour parking: 42 minutes by 5 are 45")
        void perHourAndParking() {
            Tariff tariff = tariff(element(
                    NONE, component(TIME, "3.00", 10, 60), component(PARKING_TIME, "5.00", 20, 300), FREE_ENERGY));
            costs(tariff, List.of(charging(150), parking(42)), "11.25", "12.75");
        }

        /** 2.50 to start; 1.00 an hour below 32 A, above it 2.00 on weekdays, 1.25 at the weekend; parking by day. */
        private final Tariff complex = tariff(
                element(NONE, component(FLAT, "2.50", 15, 1)),
                element(NONE.withAmperes(Range.below(new BigDecimal("32"))), component(TIME, "1.00", 20, 900)),
                element(
                        NONE.withAmperes(Range.from(new BigDecimal("32")))
                                .on(List.of(
                                        DayOfWeek.MONDAY,
                                        DayOfWeek.TUESDAY,
                                        DayOfWeek.WEDNESDAY,
                                        DayOfWeek.THURSDAY,
                                        DayOfWeek.FRIDAY)),
                        component(TIME, "2.00", 20, 600)),
                element(
                        NONE.withAmperes(Range.from(new BigDecimal("32")))
                                .on(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
                        component(TIME, "1.25", 20, 600)),
                element(
                        NONE.during(hours("09:00", "18:00"))
                                .on(List.of(
                                        DayOfWeek.MONDAY,
                                        DayOfWeek.TUESDAY,
                                        DayOfWeek.WEDNESDAY,
                                        DayOfWeek.THURSDAY,
                                        DayOfWeek.FRIDAY)),
                        component(PARKING_TIME, "5.00", 10, 300)),
                element(
                        NONE.during(hours("10:00", "17:00")).on(List.of(DayOfWeek.SATURDAY)),
                        component(PARKING_TIME, "6.00", 10, 300)),
                element(NONE, FREE_ENERGY));

        /** The text's 10.30 does not round the lines, 2.875 + 3.30 + 4.125; ours does, each once. */
        @Test
        @DisplayName(
                "Complex Tariff: 165 minutes at 16 A and 42 of parking on a Monday morning cost 9.00, 10.31 with VAT")
        void complexOnMonday() {
            Bill bill = bill("2026-11-23T09:30", complex, charging(165, "16"), parking(42));
            assertThat(bill.net().amount()).isEqualTo("9.00");
            assertThat(gross(bill, FLAT)).isEqualTo("2.88");
            assertThat(gross(bill, TIME)).isEqualTo("3.30");
            assertThat(gross(bill, PARKING_TIME)).isEqualTo("4.13");
            assertThat(bill.gross().amount()).isEqualTo("10.31");
        }

        /** The text says 2.28, which is 1.20 an hour; at the 1.25 that it names it is 2.375. */
        @Test
        @DisplayName("Complex Tariff: 114 minutes at 43 A and 71 of parking on a Saturday afternoon")
        void complexOnSaturday() {
            Bill bill = bill("2026-11-28T13:30", complex, charging(114, "43"), parking(71));
            assertThat(net(bill, FLAT)).isEqualTo("2.50");
            assertThat(net(bill, TIME)).isEqualTo("2.38");
            assertThat(net(bill, PARKING_TIME)).isEqualTo("7.50");
            assertThat(gross(bill, PARKING_TIME)).isEqualTo("8.25");
        }

        @Test
        @DisplayName("Free of Charge")
        void free() {
            costs(tariff(element(NONE, component(FLAT, "0.00", 0, 1), FREE_ENERGY)), energy(20_000), "0.00", "0.00");
        }

        @Test
        @DisplayName("max_power: 1 kWh at 6 kW, 40 at 48 kW, 0.5 at 4 kW cost 20.30")
        void maxPower() {
            Tariff tariff = tariff(
                    element(NONE.withKilowatts(Range.below(new BigDecimal("16"))), component(ENERGY, "0.20", 20, 1)),
                    element(NONE.withKilowatts(Range.below(new BigDecimal("32"))), component(ENERGY, "0.35", 20, 1)),
                    element(NONE, component(ENERGY, "0.50", 20, 1)));
            Usage usage = usage(
                    "2026-11-23T10:00",
                    Stretch.of(600, 1000, true),
                    Stretch.of(3000, 40_000, true),
                    Stretch.of(450, 500, true));
            Bill bill = Pricing.bill(tariff, usage, List.of());
            assertThat(bill.net().amount()).isEqualTo("20.30");
            assertThat(bill.periods())
                    .extracting(period -> period.kilowatts().most())
                    .containsExactly(new BigDecimal("6.000"), new BigDecimal("48.000"), new BigDecimal("4.000"));
        }

        @Test
        @DisplayName("max_duration: 5 kWh in the first 30 minutes are free, 1.2 in the next 10 cost 0.30")
        void maxDuration() {
            Tariff tariff = tariff(
                    element(NONE.withSeconds(Range.below(new BigDecimal("1800"))), component(ENERGY, "0.00", 20, 1)),
                    element(NONE.withSeconds(Range.below(new BigDecimal("3600"))), component(ENERGY, "0.25", 20, 1)),
                    element(NONE, component(ENERGY, "0.40", 20, 1)));
            Usage usage = usage("2026-11-23T10:00", Stretch.of(1800, 5000, true), Stretch.of(600, 1200, true));
            assertThat(Pricing.bill(tariff, usage, List.of()).net().amount()).isEqualTo("0.30");
        }
    }

    private static List<Stretch> energy(long wattHours) {
        return List.of(Stretch.of(HOUR, wattHours, true));
    }

    private static Stretch charging(int minutes) {
        return Stretch.of(minutes * MINUTE, minutes * 100L, true);
    }

    private static Stretch charging(int minutes, String amperes) {
        return new Stretch(minutes * MINUTE, minutes * 100L, true, 6000, new BigDecimal(amperes));
    }

    private static Stretch parking(int minutes) {
        return Stretch.of(minutes * MINUTE, 0, false);
    }

    private static Bill bill(Tariff tariff, Stretch... stretches) {
        return bill("2026-11-23T10:00", tariff, stretches);
    }

    private static Bill bill(String start, Tariff tariff, Stretch... stretches) {
        return Pricing.bill(tariff, usage(start, stretches), List.of());
    }

    private static void costs(Tariff tariff, List<Stretch> stretches, String net, String gross) {
        Bill bill = bill(tariff, stretches.toArray(Stretch[]::new));
        assertThat(bill.net().amount()).isEqualTo(net);
        assertThat(bill.gross().amount()).isEqualTo(gross);
        assertThat(bill.net().plus(bill.tax())).isEqualTo(bill.gross());
    }
}
