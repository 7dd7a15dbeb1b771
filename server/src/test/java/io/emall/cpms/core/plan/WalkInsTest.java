package io.emall.cpms.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.optimizer.OjalgoSolver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Who is only expected takes nothing from those who are there or were promised something. */
class WalkInsTest {

    @Test
    void nobodyMissesMoreBecauseOthersMayCome() {
        RandomGenerator random = new Random(7);
        Planner planner = new Planner(new OjalgoSolver());
        for (int i = 0; i < 60; i++) {
            Question question = AnyQuestion.of(random, 1);
            Question crowded = with(question, newcomers(question, random));

            assertThat(missed(question, planner.plan(crowded)))
                    .as("question %d", i)
                    .isLessThanOrEqualTo(missed(question, planner.plan(question)) + 0.01);
        }
    }

    private static List<EvDemand> newcomers(Question question, RandomGenerator random) {
        List<EvDemand> all = new ArrayList<>(question.demands());
        for (int step = 0; step < question.horizon().count(); step++) {
            all.add(new EvDemand(
                    "expected " + step,
                    EvDemand.Kind.EXPECTED,
                    step,
                    Series.flat(1, 200e3),
                    Watts.ZERO,
                    WattHours.of(random.nextInt(20_000)),
                    1));
        }
        return all;
    }

    private static Question with(Question question, List<EvDemand> demands) {
        return new Question(
                question.horizon(),
                question.grid(),
                question.suppliers(),
                question.storages(),
                question.building(),
                question.sun(),
                demands,
                question.carbonPrice());
    }

    /** kWh, of those who are not only expected. */
    private static double missed(Question question, Plan plan) {
        return question.demands().stream()
                .filter(demand -> demand.kind() != EvDemand.Kind.EXPECTED)
                .map(demand -> plan.undelivered().getOrDefault(demand.id(), WattHours.ZERO))
                .map(WattHours::kilo)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }
}
