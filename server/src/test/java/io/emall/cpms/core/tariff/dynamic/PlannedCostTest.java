package io.emall.cpms.core.tariff.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.energy.PlanStep;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Quarter-hours of plans, and what a kWh costs in them. */
class PlannedCostTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    @DisplayName("bought at 30 and 50 ct: 40 ct")
    void whatIsBoughtCostsItsPrice() {
        assertThat(cost(2, plan("A", bought(0.30), bought(0.50)))).isEqualByComparingTo("0.40");
    }

    @Test
    @DisplayName("nothing flows: the price, whatever the plan's arithmetic says of nothing")
    void whereNothingFlowsItCostsItsPrice() {
        assertThat(cost(1, plan("A", step(0.60, 0, 0, 0, 0, 0, 0)))).isEqualByComparingTo("0.60");
    }

    @Test
    @DisplayName(
            "the battery gives, or the sun more than enough: what that saves or brings, and no more than the price")
    void ownEnergyCostsWhatItWouldSaveOrBring() {
        assertThat(cost(1, plan("A", step(0.60, 0.25, 0, 0, 0, 10_000, -10_000))))
                .isEqualByComparingTo("0.25");
        assertThat(cost(1, plan("A", step(0.60, 0.08, 0, 5_000, 9_000, 4_000, 0))))
                .isEqualByComparingTo("0.08");
        assertThat(cost(1, plan("A", step(0.60, 3.00, 0, 0, 0, 10_000, -10_000))))
                .isEqualByComparingTo("0.60");
    }

    @Test
    @DisplayName("where the line is full, cars miss energy that is worth more; it costs what it costs")
    void aFullLineIsNoCost() {
        assertThat(cost(1, plan("A", step(0.30, 2.00, 60_000, 0, 0, 60_000, 0))))
                .isEqualByComparingTo("0.30");
    }

    @Test
    @DisplayName("a place that sells thrice as much counts thrice")
    void placesCountByWhatTheySell() {
        PlanSheet much = plan("A", step(0.20, 0, 30_000, 0, 0, 30_000, 0));
        PlanSheet little = plan("B", step(0.40, 0, 10_000, 0, 0, 10_000, 0));
        assertThat(cost(1, much, little).doubleValue()).isBetween(0.2499, 0.2501);
    }

    @Test
    @DisplayName("nobody knows what lies behind the plan, what no DSO told, and what is no number")
    void whatIsNotKnownIsNotGuessed() {
        assertThat(cost(3, plan("A", bought(0.30), bought(0.30)))).isNull();
        assertThat(cost(1, plan("A", bought(Double.NaN)))).isNull();
        assertThat(cost(1, plan("A", bought(Double.NEGATIVE_INFINITY)))).isNull();
        assertThat(cost(1)).isNull();
        assertThat(new PlannedCost(List.of(plan("A", bought(0.3))), (_, _) -> false)
                        .of(NOON, NOON.plus(Duration.ofMinutes(15))))
                .isNull();
    }

    private static @Nullable BigDecimal cost(int quarters, PlanSheet... plans) {
        return new PlannedCost(Arrays.asList(plans), (_, _) -> true)
                .of(NOON, NOON.plus(Duration.ofMinutes(15L * quarters)));
    }

    private static PlanStep bought(double price) {
        return step(price, 0, 10_000, 0, 0, 10_000, 0);
    }

    private static PlanStep step(
            double price, double marginal, double bought, double sold, double sun, double cars, double battery) {
        return new PlanStep(
                NOON,
                new DsoId(new UUID(0, 1)),
                price,
                0,
                bought,
                sold,
                sun,
                0,
                cars,
                battery,
                0,
                marginal,
                null,
                List.of());
    }

    private static PlanSheet plan(String location, PlanStep... steps) {
        List<PlanStep> placed = IntStream.range(0, steps.length)
                .mapToObj(i -> at(NOON.plus(Duration.ofMinutes(15L * i)), steps[i]))
                .toList();
        return new PlanSheet(new LocationId(location), NOON, placed, 0, null, 0, 0, 0, List.of(), null);
    }

    private static PlanStep at(Instant at, PlanStep step) {
        return new PlanStep(
                at,
                step.supplier(),
                step.price(),
                step.carbon(),
                step.bought(),
                step.sold(),
                step.sun(),
                step.building(),
                step.cars(),
                step.battery(),
                step.stored(),
                step.marginal(),
                step.margin(),
                step.limits());
    }
}
