package io.emall.cpms.core.plan;

import static io.emall.cpms.core.plan.Ask.BATTERY;
import static io.emall.cpms.core.plan.Ask.NORTH;
import static io.emall.cpms.core.plan.Ask.SOUTH;
import static io.emall.cpms.core.plan.Ask.draw;
import static io.emall.cpms.core.plan.Ask.prices;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.plan.Storage.Mode;
import io.emall.cpms.optimizer.OjalgoSolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hours, kW and cents; charging is positive. */
class PlannerTest {

    private static Plan plan(Ask ask) {
        return new Planner(new OjalgoSolver()).plan(ask.question());
    }

    private static String battery(Plan plan) {
        return draw(plan.batteries().get(BATTERY).power());
    }

    private static String car(Plan plan, String id) {
        return draw(plan.cars().get(id));
    }

    @Test
    @DisplayName("prices 10-50-10-50, a car of 6 kW that wants 10 kWh: plan 6-0-4-0")
    void carWaitsForCheapHours() {
        assertThat(car(plan(prices(10, 50, 10, 50).car("car", 0, 4, 6, 10)), "car"))
                .isEqualTo("6-0-4-0");
    }

    @Test
    @DisplayName("prices 50-10-10, the car leaves after an hour: plan 6-0-0")
    void carThatLeavesDoesNotWait() {
        assertThat(car(plan(prices(50, 10, 10).car("car", 0, 1, 6, 6)), "car")).isEqualTo("6-0-0");
    }

    @Test
    @DisplayName("same prices: sooner, plan 6-4-0")
    void soonerAmongEquals() {
        assertThat(car(plan(prices(10, 10, 10).car("car", 0, 3, 6, 10)), "car")).isEqualTo("6-4-0");
    }

    @Test
    @DisplayName("limit 60 beside a building of 0-60-0-60: plan 60-0-60-0")
    void carLeavesRoomForTheBuilding() {
        Ask ask = prices(10, 10, 10, 10).limit(60).building(0, 60).car("car", 0, 4, 80, 120);
        assertThat(car(plan(ask), "car")).isEqualTo("60-0-60-0");
    }

    @Test
    @DisplayName("prices 10-50-10-50, building 5: battery charges-discharges-charges-discharges, 10-−5-5-−5")
    void batteryFollowsPrices() {
        Plan plan = plan(prices(10, 50, 10, 50).building(5).battery(0, Mode.AUTO));
        assertThat(battery(plan)).isEqualTo("10-−5-5-−5");
    }

    @Test
    @DisplayName("prices 10-11-10-11 are not worth the wear: battery 0-0-0-0")
    void wearIsNotWasted() {
        Plan plan = plan(prices(10, 10.5, 10, 10.5).building(5).battery(0, Mode.AUTO));
        assertThat(battery(plan)).isEqualTo("0-0-0-0");
    }

    @Test
    @DisplayName("the horizon's end does not empty the battery: prices 30-30-30-30, 0-0-0-0")
    void endIsNotTheEnd() {
        assertThat(battery(plan(prices(30, 30, 30, 30).building(5).battery(8, Mode.AUTO))))
                .isEqualTo("0-0-0-0");
    }

    @Test
    @DisplayName("prices −50-10: energy is bought as much as fits, but not burnt")
    void negativePricesBurnNothing() {
        Plan plan = plan(prices(-50, 10).battery(0, 0, 0.8, Mode.AUTO));
        Plan.Battery battery = plan.batteries().get(BATTERY);
        assertThat(battery.power().at(0)).isEqualTo(10_000);
        assertThat(battery.stored().at(0)).isEqualTo(8_000);
    }

    @Test
    @DisplayName("an export price above the import price is no gold mine: bought 0-0, sold 0-0")
    void nothingIsBoughtToSell() {
        Plan plan = plan(prices(5, 5).buysBack(20, 20));
        assertThat(draw(plan.bought())).isEqualTo("0-0");
        assertThat(draw(plan.sold())).isEqualTo("0-0");
    }

    @Test
    @DisplayName("sun 0-8, car 4-4: what is left of the sun is sold")
    void sunIsSold() {
        Plan plan = plan(prices(30, 30).buysBack(5, 5).sun(0, 8).car("car", 0, 2, 4, 8));
        assertThat(car(plan, "car")).isEqualTo("4-4");
        assertThat(draw(plan.sold())).isEqualTo("0-4");
    }

    @Test
    @DisplayName("selling costs 5: the sun is used 4 of 8")
    void sunIsTurnedDown() {
        Plan plan = plan(prices(30, 30).buysBack(-5, -5).sun(8, 8).building(4));
        assertThat(draw(plan.sun())).isEqualTo("4-4");
    }

    @Test
    @DisplayName("limit 10, two cars of 10 kW that want 10 kWh each within an hour: 5 and 5")
    void carsShareWhatIsTooLittle() {
        Plan plan = plan(prices(10).limit(10).car("one", 0, 1, 10, 9).car("other", 0, 1, 10, 9));
        assertThat(plan.cars().get("one").at(0)).isBetween(4_000.0, 6_000.0);
        assertThat(plan.cars().get("other").at(0)).isBetween(4_000.0, 6_000.0);
        assertThat(plan.undelivered()).containsOnlyKeys("one", "other");
    }

    @Test
    @DisplayName("limit 10: who is booked comes before who is only expected")
    void bookedBeforeExpected() {
        Plan plan = plan(prices(10, 10)
                .limit(10)
                .car("booked", EvDemand.Kind.BOOKED, 1, 2, 10, 10, 3)
                .car("expected", EvDemand.Kind.EXPECTED, 1, 2, 10, 10, 0.8));
        assertThat(car(plan, "booked")).isEqualTo("0-10");
        assertThat(car(plan, "expected")).isEqualTo("0-0");
    }

    @Test
    @DisplayName("limit 10, booked at 18 kW for the second hour: battery 8-−8 although prices are equal")
    void batteryKeepsWhatIsPromised() {
        Plan plan = plan(prices(10, 10).limit(10).battery(0, Mode.AUTO).car("booked", 1, 2, 18, 18));
        assertThat(battery(plan)).isEqualTo("8-−8");
        assertThat(plan.undelivered()).isEmpty();
    }

    @Test
    @DisplayName("building 20 above the limit 10: cars get 0, and there still is a plan")
    void impossibleLimit() {
        Plan plan = plan(prices(10, 10).limit(10).building(20).car("car", 0, 2, 6, 10));
        assertThat(car(plan, "car")).isEqualTo("0-0");
        assertThat(plan.undelivered().get("car").kilo().doubleValue()).isEqualTo(10);
    }

    @Test
    @DisplayName("north 10-10-50-50, south 50-50-10-10: north north south south")
    void cheaperSupplier() {
        Ask ask = prices(10, 10, 50, 50).supplier(SOUTH, 0, 1, 50, 50, 10, 10).building(50);
        assertThat(plan(ask).supplier()).containsExactly(NORTH, NORTH, SOUTH, SOUTH);
    }

    @Test
    @DisplayName("… which is not worth it if the change costs more, or whoever is chosen must be kept too long")
    void changesHaveTheirPrice() {
        Ask dear =
                prices(10, 10, 50, 50).supplier(SOUTH, 0, 100, 50, 50, 10, 10).building(50);
        assertThat(plan(dear).supplier()).containsOnly(NORTH);
        Ask kept = prices(10, 50, 10, 10).supplier(SOUTH, 3, 1, 50, 10, 50, 50).building(50);
        assertThat(plan(kept).supplier()).containsOnly(NORTH);
    }

    @Test
    @DisplayName("a supplier whom people chose stays: south-south")
    void fixedSupplier() {
        Ask ask = prices(10, 10).supplier(SOUTH, 0, 0, 50, 50).building(5).fixed(SOUTH);
        assertThat(plan(ask).supplier()).containsOnly(SOUTH);
    }

    @Test
    @DisplayName("carbon at 1 a kilogram: green at 30 instead of 10 with 300 g")
    void carbonCounts() {
        assertThat(plan(prices(10).green(SOUTH, 30).building(5)).supplier()).containsOnly(NORTH);
        assertThat(plan(prices(10).green(SOUTH, 30).building(5).carbon(1)).supplier())
                .containsOnly(SOUTH);
    }

    @Test
    @DisplayName("people's choice, prices 50-10-50: store 5-5-0, use −5-−3-0, hold 0-0-0")
    void modes() {
        Ask store = prices(50, 10, 50).limit(10).building(5).battery(0, Mode.STORE);
        assertThat(battery(plan(store))).isEqualTo("5-5-0");
        Ask use = prices(50, 10, 50).building(5).battery(8, Mode.USE);
        assertThat(battery(plan(use))).isEqualTo("−5-−3-0");
        Ask hold = prices(50, 10, 50).building(5).battery(8, Mode.HOLD);
        assertThat(battery(plan(hold))).isEqualTo("0-0-0");
    }

    @Test
    @DisplayName("a battery below its reserve of 4 is charged at once, prices 50-10: 4-…")
    void reserveFirst() {
        Plan plan = plan(prices(14, 10, 10).building(5).battery(0, 4, 1, Mode.AUTO));
        assertThat(plan.batteries().get(BATTERY).stored().at(0)).isGreaterThanOrEqualTo(4_000);
    }

    @Test
    @DisplayName("why: the connection is full, one more kWh would cost what the car misses")
    void saysWhy() {
        Plan plan = plan(prices(10, 10).limit(10).car("car", 0, 1, 20, 20));
        Because because = plan.because().getFirst();
        assertThat(because.sources()).containsExactly(new Because.Source.Supplier(NORTH, 10_000));
        assertThat(because.limits().getFirst().what()).isEqualTo(new Because.What.Import());
        assertThat(because.marginalCost()).isGreaterThan(2);
        assertThat(plan.because().get(1).limits()).isEmpty();
    }

    @Test
    @DisplayName("what it costs: 10 kWh at 10 cents")
    void bill() {
        Plan plan = plan(prices(10).building(10));
        assertThat(plan.bill().total()).isCloseTo(1.0, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(plan.bill().carbonKilograms()).isCloseTo(3.0, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(draw(plan.boughtFrom(NORTH))).isEqualTo("10");
        assertThat(draw(plan.boughtFrom(SOUTH))).isEqualTo("0");
    }
}
