package io.emall.cpms.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.optimizer.OjalgoSolver;
import java.util.Random;
import java.util.function.BiConsumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What holds for every plan (ADR 8: seeded, so that a failure repeats). */
class PlanPropertiesTest {

    private static final int MANY = 300;
    private static final double DUST = 0.01;

    private final Planner planner = new Planner(new OjalgoSolver());

    private void ofMany(BiConsumer<Question, Plan> property) {
        Random random = new Random(7);
        for (int i = 0; i < MANY; i++) {
            Question question = AnyQuestion.of(random, 1 + random.nextInt(3));
            property.accept(question, planner.plan(question));
        }
    }

    @Test
    void whatComesIsWhatGoes() {
        ofMany((question, plan) -> {
            for (int step = 0; step < question.horizon().count(); step++) {
                double comes = plan.bought().at(step)
                        - plan.sold().at(step)
                        + plan.sun().at(step);
                double goes = question.building().at(step);
                for (Series car : plan.cars().values()) {
                    goes += car.at(step);
                }
                for (Plan.Battery battery : plan.batteries().values()) {
                    goes += battery.power().at(step);
                }
                assertThat(comes).isCloseTo(goes, Offset.offset(DUST));
                assertThat(Math.min(plan.bought().at(step), plan.sold().at(step)))
                        .isZero();
            }
        });
    }

    @Test
    void theConnectionHolds() {
        ofMany((question, plan) -> {
            for (int step = 0; step < question.horizon().count(); step++) {
                int at = step;
                Offer offer = question.suppliers().offers().stream()
                        .filter(each -> each.dso().equals(plan.supplier().get(at)))
                        .findFirst()
                        .orElseThrow();
                double most = Math.min(
                        question.grid().importLimit().at(step), offer.capacity().at(step));
                assertThat(plan.bought().at(step))
                        .isLessThanOrEqualTo(Math.max(most, question.building().at(step)) + DUST);
                assertThat(plan.sold().at(step))
                        .isLessThanOrEqualTo(question.grid().exportLimit().at(step) + DUST);
                assertThat(plan.sun().at(step)).isBetween(-DUST, question.sun().at(step) + DUST);
            }
        });
    }

    @Test
    void theBatteryObeysPhysics() {
        ofMany((question, plan) -> question.storages().forEach(storage -> {
            Plan.Battery battery = plan.batteries().get(storage.id());
            double stored = storage.stored().value().doubleValue();
            double least = Math.min(stored, storage.reserve().value().doubleValue());
            for (int step = 0; step < question.horizon().count(); step++) {
                double power = battery.power().at(step);
                assertThat(power)
                        .isBetween(
                                -storage.maximumDischarge().value() - DUST,
                                storage.maximumCharge().value() + DUST);
                stored += question.horizon().hours()
                        * (power > 0 ? power * storage.chargeEfficiency() : power / storage.dischargeEfficiency());
                assertThat(battery.stored().at(step)).isCloseTo(stored, Offset.offset(1.0));
                assertThat(stored)
                        .isBetween(least - 1, storage.capacity().value().doubleValue() + 1);
            }
        }));
    }

    @Test
    void noCarGetsMoreThanItTakesOrWants() {
        ofMany((question, plan) -> question.demands().forEach(demand -> {
            Series car = plan.cars().get(demand.id());
            for (int step = 0; step < car.size(); step++) {
                double most = demand.isThere(step) ? demand.maximum().at(step - demand.from()) : 0;
                assertThat(car.at(step)).isBetween(-DUST, most + DUST);
            }
            double got = car.sum() * question.horizon().hours();
            double missed = plan.undelivered()
                    .getOrDefault(demand.id(), WattHours.ZERO)
                    .value()
                    .doubleValue();
            double wanted = demand.wanted().value().doubleValue();
            assertThat(got + missed).isLessThanOrEqualTo(wanted + 2);
            if (demand.until() <= car.size()) {
                assertThat(got + missed).isCloseTo(wanted, Offset.offset(2.0));
            }
        }));
    }

    @Test
    void nothingElseIsCheaper() {
        ofMany((question, plan) -> {
            double cost = Counted.cost(question, plan);
            assertThat(cost).isLessThanOrEqualTo(Counted.cost(question, Rivals.nothing(question)) + 0.01);
            assertThat(cost).isLessThanOrEqualTo(Counted.cost(question, Rivals.rules(question)) + 0.01);
        });
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        ofMany((question, plan) -> assertThat(planner.plan(question)).isEqualTo(plan));
    }
}
