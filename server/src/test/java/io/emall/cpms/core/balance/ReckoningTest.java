package io.emall.cpms.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.emall.cpms.core.balance.Measured.Flowed;
import io.emall.cpms.core.balance.Measured.Supplied;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a quarter-hour was made of; energies in Wh. */
class ReckoningTest {
    private static final LocationId SITE = new LocationId("site");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final DsoId NIGHT = new DsoId(new UUID(0, 1));
    private static final DsoId WIND = new DsoId(new UUID(0, 2));
    private static final Flowed NOTHING = new Flowed(0, 0, null);

    @Test
    void threeQuartersBoughtAtTwentyCentsAndOneOfSunCostFifteen() {
        Balance balance = reckon(measured(null, 1000, 0.0, 4000, NOTHING, from(NIGHT, 1, "0.20", 400)), null);
        assertThat(balance.boughtInAll().kilo()).isEqualByComparingTo("3");
        assertThat(balance.perKilowattHour()).isEqualByComparingTo("0.15");
        assertThat(grams(balance)).isCloseTo(0.75 * 400 + 0.25 * Reckoning.SUN_GRAMS, offset(1e-9));
        assertThat(balance.cost(balance.cars())).isEqualByComparingTo("0.60");
        assertThat(balance.doubts()).isEmpty();
    }

    @Test
    void whatABatteryGivesCostsWhatItCostToStoreAndWasLostOnTheWay() {
        Flowed fills = new Flowed(4000, 3600, 3600.0);
        Balance stored = reckon(measured(null, 0, 0.0, 0, fills, from(NIGHT, 1, "0.09", 100)), null);
        assertThat(stored.store().price()).isCloseTo(0.10, offset(1e-9));
        Flowed gives = new Flowed(-1800, 2000, 1600.0);
        Balance used = reckon(measured(null, 0, 0.0, 1800, gives, from(WIND, 1, "0.50", 10)), stored.store());
        assertThat(used.boughtInAll().kilo()).isZero();
        assertThat(used.cost(used.cars()).doubleValue()).isCloseTo(0.20, offset(1e-6));
        assertThat(grams(used)).isCloseTo(100 / 0.9 / 0.9, offset(1e-6));
        assertThat(used.store().wattHours()).isEqualTo(1600);
        assertThat(used.store().price()).isCloseTo(0.10, offset(1e-9));
    }

    @Test
    void aBatteryOfWhichNobodyKnowsWhatItCostIsWorthWhatEnergyIsNowAndThatIsSaid() {
        Balance balance =
                reckon(measured(null, 0, 0.0, 3000, new Flowed(-1000, 1100, 500.0), from(NIGHT, 1, "0.20", 400)), null);
        assertThat(balance.perKilowattHour()).isEqualByComparingTo("0.20");
        assertThat(balance.doubts()).containsExactly(Doubt.STORE_ASSUMED);
    }

    @Test
    void aSwitchAfterFiveMinutesMakesTwoPurchases() {
        Balance balance = reckon(
                measured(
                        6000.0,
                        0,
                        null,
                        5000,
                        NOTHING,
                        from(NIGHT, 1 / 3.0, "0.30", 300),
                        from(WIND, 2 / 3.0, "0.15", 0)),
                null);
        assertThat(balance.bought())
                .extracting(bought -> bought.energy().kilo().doubleValue())
                .containsExactly(2.0, 4.0);
        assertThat(balance.bought()).extracting(Purchase::dso).containsExactly(NIGHT, WIND);
        assertThat(balance.perKilowattHour()).isEqualByComparingTo("0.20");
        assertThat(grams(balance)).isCloseTo(100, offset(1e-9));
        assertThat(balance.building().kilo()).isEqualByComparingTo("1");
    }

    @Test
    void whatIsSoldEarnsAndWhatIsUsedOfTheSunCostsNothing() {
        Balance balance = reckon(measured(-3000.0, 8000, 4000.0, 1000, NOTHING, from(NIGHT, 1, "0.30", 300)), null);
        assertThat(balance.boughtInAll().kilo()).isZero();
        assertThat(balance.sold().kilo()).isEqualByComparingTo("3");
        assertThat(balance.earned()).isEqualByComparingTo("0.15");
        assertThat(balance.cost(balance.cars())).isEqualByComparingTo("0");
        assertThat(grams(balance)).isEqualTo(Reckoning.SUN_GRAMS);
    }

    @Test
    void negativePricesAreEarned() {
        Balance balance = reckon(measured(2000.0, 0, 0.0, 2000, NOTHING, from(NIGHT, 1, "-0.50", 300)), null);
        assertThat(balance.cost(balance.cars())).isEqualByComparingTo("-1");
    }

    @Test
    void withoutAPriceThereIsNoCostRatherThanNone() {
        Balance balance =
                reckon(measured(2000.0, 0, 0.0, 2000, NOTHING, new Supplied(null, 1, null, null, null)), null);
        assertThat(balance.perKilowattHour()).isNull();
        assertThat(balance.carbon()).isNull();
        assertThat(balance.doubts()).containsExactlyInAnyOrder(Doubt.PRICE_UNKNOWN, Doubt.CARBON_UNKNOWN);
    }

    @Test
    void whereAPartHasNoSupplierTheRestCountsForAllAndThatIsSaid() {
        Balance balance = reckon(
                measured(
                        2000.0,
                        0,
                        0.0,
                        2000,
                        NOTHING,
                        new Supplied(null, 0.25, null, null, null),
                        from(NIGHT, 0.75, "0.20", 400)),
                null);
        assertThat(balance.perKilowattHour()).isEqualByComparingTo("0.20");
        assertThat(balance.doubts()).containsExactlyInAnyOrder(Doubt.PRICE_ASSUMED, Doubt.CARBON_ASSUMED);
        assertThat(balance.bought().getFirst().cost()).isNull();
    }

    @Test
    void anUnknownCostIsNotMadeZeroByAQuarterInWhichNothingWasUsed() {
        Supplied nobody = new Supplied(null, 1, null, null, null);
        Balance nothing = reckon(measured(0.0, 0, 0.0, 0, NOTHING, nobody), null);
        Balance unknown = reckon(measured(2000.0, 0, 0.0, 2000, NOTHING, nobody), null);
        Balance known = reckon(measured(2000.0, 0, 0.0, 2000, NOTHING, from(NIGHT, 1, "0.20", 400)), null);
        assertThat(Totals.of(List.of(nothing, unknown)).carsCost()).isNull();
        assertThat(Totals.of(List.of(nothing, unknown)).grams()).isNull();
        assertThat(Totals.of(List.of(unknown, known)).carsCost()).isEqualByComparingTo("0.40");
        assertThat(Totals.of(List.of(unknown, known)).priced().kilo()).isEqualByComparingTo("2");
    }

    @Test
    void nothingBoughtNeedsNoPrice() {
        Balance balance =
                reckon(measured(0.0, 2000, 0.0, 2000, NOTHING, new Supplied(null, 1, null, null, null)), null);
        assertThat(balance.cost(balance.cars())).isEqualByComparingTo("0");
    }

    @Test
    void whereNothingMeasuresTheBuildingThatIsSaid() {
        Balance balance = reckon(measured(null, 0, null, 2000, NOTHING, from(NIGHT, 1, "0.20", 400)), null);
        assertThat(balance.boughtInAll().kilo()).isEqualByComparingTo("2");
        assertThat(balance.doubts()).containsExactly(Doubt.BUILDING_UNKNOWN);
    }

    /** Energy that came went somewhere, and what was paid is used, sold, or still in the battery. */
    @Test
    void overRandomDaysNeitherEnergyNorMoneyNorCarbonIsLost() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Store store = new Store(0, null, null);
            double paid = 0;
            double used = 0;
            double emitted = 0;
            double breathed = 0;
            for (int quarter = 0; quarter < 96; quarter++) {
                double flow = Math.max(-store.wattHours() * 0.9, random.nextDouble(-3000, 4000));
                Flowed flowed = new Flowed(flow, flow > 0 ? flow * 0.9 : -flow / 0.9, null);
                Supplied supplied = from(NIGHT, 1, "" + random.nextInt(-10, 60) / 100.0, random.nextInt(10, 700));
                Balance balance = reckon(
                        measured(
                                null,
                                random.nextDouble(5000),
                                random.nextDouble(2000),
                                random.nextDouble(9000),
                                flowed,
                                supplied),
                        store);
                double out = kilo(balance.building())
                        + kilo(balance.cars())
                        + kilo(balance.charged())
                        + kilo(balance.sold());
                assertThat(kilo(balance.came()))
                        .as("seed %d, quarter %d", seed, quarter)
                        .isCloseTo(out, offset(1e-5));
                paid += balance.bought().stream()
                        .map(Purchase::cost)
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum();
                emitted += kilo(balance.boughtInAll()) * supplied.carbon().gramsPerKilowattHour()
                        + kilo(balance.sun()) * Reckoning.SUN_GRAMS;
                double goes = kilo(balance.used()) + kilo(balance.sold());
                used += goes == 0 ? 0 : balance.perKilowattHour().doubleValue() * goes;
                breathed += goes == 0 ? 0 : grams(balance) * goes;
                store = balance.store();
            }
            assertThat(used + held(store.price(), store))
                    .as("money, seed %d", seed)
                    .isCloseTo(paid, offset(1e-3));
            assertThat(breathed + held(store.grams(), store))
                    .as("CO2, seed %d", seed)
                    .isCloseTo(emitted, offset(1.0));
        }
    }

    private static double held(@Nullable Double each, Store store) {
        return each == null ? 0 : each * store.wattHours() / 1000;
    }

    private static double kilo(io.emall.cpms.core.unit.WattHours energy) {
        return energy.kilo().doubleValue();
    }

    private static double grams(Balance balance) {
        return balance.carbon().gramsPerKilowattHour();
    }

    private static Balance reckon(Measured measured, @Nullable Store before) {
        return Reckoning.of(SITE, measured, before);
    }

    private static Supplied from(DsoId dso, double share, String price, int grams) {
        return new Supplied(dso, share, new BigDecimal(price), new BigDecimal("0.05"), new CarbonIntensity(grams));
    }

    private static Measured measured(
            @Nullable Double grid,
            double sun,
            @Nullable Double building,
            double cars,
            Flowed battery,
            Supplied... suppliers) {
        return new Measured(
                NOON,
                grid,
                sun,
                building,
                cars,
                battery.equals(NOTHING) ? List.of() : new ArrayList<>(List.of(battery)),
                List.of(suppliers),
                Set.of());
    }
}
