package io.emall.cpms.core.plan;

import static io.emall.cpms.core.plan.Ask.BATTERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.plan.Situation.Car;
import io.emall.cpms.core.unit.BatteryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures in W, a limit of 100 to buy and 50 to sell, a battery of 40. */
class SetPointsTest {

    private static Situation site(double building, double sun, Car... cars) {
        return site(building, sun, 1000, cars);
    }

    /** @param drawn by cars that are there */
    private static Situation site(double building, double sun, double drawn, Car... cars) {
        return new Situation(
                100,
                50,
                building,
                sun,
                drawn,
                1000,
                1000,
                List.of(new Situation.Battery(BATTERY, 40, 40)),
                List.of(cars));
    }

    private static Intent charge(double battery, Map<String, Double> cars) {
        return new Intent(Map.of(BATTERY, battery), false, true, false, cars);
    }

    private static Car car(String id, double maximum) {
        return new Car(id, maximum, 10, false);
    }

    @Test
    void whatIsMeantIsSet() {
        SetPoints set = SetPoints.of(charge(20, Map.of("car", 30.0)), site(10, 0, car("car", 60)));
        assertThat(set.batteries().get(BATTERY)).isEqualTo(20);
        assertThat(set.cars().get("car")).isEqualTo(30);
    }

    @Test
    void whoIsNewGetsWhatItTakes() {
        assertThat(SetPoints.of(charge(0, Map.of()), site(10, 0, car("new", 60)))
                        .cars())
                .containsEntry("new", 60.0);
    }

    @Test
    void aLittleIsAtLeastWhatTheCarNeedsToCharge() {
        SetPoints set = SetPoints.of(charge(0, Map.of("car", 3.0)), site(10, 0, car("car", 60)));
        assertThat(set.cars().get("car")).isEqualTo(10);
    }

    @Test
    void theBatteryHelpsBeforeCarsWait() {
        SetPoints set = SetPoints.of(charge(40, Map.of()), site(50, 0, car("car", 80)));
        assertThat(set.batteries().get(BATTERY)).isEqualTo(-30);
        assertThat(set.cars().get("car")).isEqualTo(80);
    }

    @Test
    void thenCarsShare() {
        SetPoints set = SetPoints.of(charge(0, Map.of()), site(100, 0, car("one", 30), car("other", 30)));
        assertThat(set.cars()).containsEntry("one", 20.0).containsEntry("other", 20.0);
    }

    @Test
    void whoNeedsLittleLeavesTheRestToOthers() {
        SetPoints set = SetPoints.of(charge(0, Map.of()), site(90, 0, car("one", 12), car("other", 60)));
        assertThat(set.cars()).containsEntry("one", 12.0).containsEntry("other", 38.0);
    }

    @Test
    void halfOfTooLittleWouldHelpNobody() {
        SetPoints set = SetPoints.of(charge(0, Map.of()), site(125, 0, car("one", 30), car("other", 30)));
        assertThat(set.cars().values()).containsExactlyInAnyOrder(0.0, 15.0);
    }

    @Test
    void whatIsPromisedComesFirst() {
        Car promised = new Car("promised", 30, 10, true);
        SetPoints set = SetPoints.of(charge(0, Map.of()), site(100, 0, car("one", 30), promised));
        assertThat(set.cars()).containsEntry("promised", 30.0).containsEntry("one", 10.0);
    }

    @Test
    void whatNobodyForesawIsForTheBatteryIfNothingWasToBeBought() {
        Intent keeps = new Intent(Map.of(BATTERY, -5.0), true, true, false, Map.of());
        assertThat(SetPoints.of(keeps, site(30, 0)).batteries().get(BATTERY)).isEqualTo(-30);
        assertThat(SetPoints.of(keeps, site(10, 30)).batteries().get(BATTERY)).isEqualTo(20);
    }

    @Test
    void moreSunThanMayOrShouldBeSoldIsStored() {
        assertThat(SetPoints.of(charge(0, Map.of()), site(10, 120)).batteries()).containsEntry(BATTERY, 40.0);
        Intent worthless = new Intent(Map.of(BATTERY, 0.0), false, false, false, Map.of());
        assertThat(SetPoints.of(worthless, site(10, 40)).batteries()).containsEntry(BATTERY, 30.0);
    }

    @Test
    void aBatteryDoesNotFeedTheGridBecauseCarsMayTakeMore() {
        Intent gives = charge(-40, Map.of());
        assertThat(SetPoints.of(gives, site(5, 0, 10, car("car", 60))).batteries())
                .containsEntry(BATTERY, -15.0);
        Intent sells = new Intent(Map.of(BATTERY, -40.0), false, true, true, Map.of());
        assertThat(SetPoints.of(sells, site(5, 0, 10, car("car", 60))).batteries())
                .containsEntry(BATTERY, -40.0);
    }

    @Test
    void carsGetNoMoreThanIsSureToBeThere() {
        Situation now = new Situation(100, 50, 10, 80, 0, 30, 30, List.of(), List.of(car("car", 60)));
        assertThat(SetPoints.of(charge(0, Map.of()), now).cars()).containsEntry("car", 30.0);
    }

    @Test
    void batteriesGiveWhatIsNotSureForCars() {
        List<Situation.Battery> one = List.of(new Situation.Battery(BATTERY, 40, 40));
        Situation now = new Situation(100, 50, 10, 80, 100, 30, 30, one, List.of(car("car", 60)));
        assertThat(SetPoints.of(charge(20, Map.of()), now).batteries())
                .as("the sun may go before cars can be told")
                .containsEntry(BATTERY, -30.0);
    }

    @Test
    void eachBatteryDoesAsThePlanSaysAndBothBearWhatItDidNotForesee() {
        BatteryId other = new BatteryId(new UUID(9, 9));
        List<Situation.Battery> two =
                List.of(new Situation.Battery(BATTERY, 40, 40), new Situation.Battery(other, 40, 40));
        Intent intent = new Intent(Map.of(BATTERY, 20.0, other, -20.0), false, true, false, Map.of());

        assertThat(SetPoints.of(intent, new Situation(100, 50, 60, 0, 0, 1000, 1000, two, List.of()))
                        .batteries())
                .containsEntry(BATTERY, 20.0)
                .containsEntry(other, -20.0);
        Map<BatteryId, Double> helping = SetPoints.of(
                        intent, new Situation(100, 50, 140, 0, 0, 1000, 1000, two, List.of()))
                .batteries();
        assertThat(helping.get(BATTERY) + helping.get(other)).isCloseTo(-40, Offset.offset(1e-9));
        assertThat(helping.get(other)).isLessThan(helping.get(BATTERY));
    }

    @Test
    void theConnectionHoldsWhateverHappens() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            Car[] cars = new Car[random.nextInt(6)];
            Map<String, Double> shares = new HashMap<>();
            for (int each = 0; each < cars.length; each++) {
                cars[each] = new Car("car" + each, random.nextInt(60), random.nextInt(15), random.nextBoolean());
                shares.put("car" + random.nextInt(8), random.nextDouble() * 60);
            }
            Situation now = site(random.nextInt(130), random.nextInt(150), cars);
            Intent intent = new Intent(
                    Map.of(BATTERY, random.nextInt(80) - 40.0),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    shares);
            SetPoints set = SetPoints.of(intent, now);
            double charging = set.cars().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double net = now.building() + charging + set.batteries().get(BATTERY) - now.sun();
            assertThat(net).isLessThanOrEqualTo(100 + 1e-9);
            assertThat(net).isGreaterThanOrEqualTo(Math.min(-50, now.building() + charging + 40 - now.sun()) - 1e-9);
            assertThat(set.batteries().get(BATTERY)).isBetween(-40.0, 40.0);
            for (Car car : cars) {
                assertThat(set.cars().get(car.id())).isBetween(0.0, car.maximum());
            }
        }
    }
}
