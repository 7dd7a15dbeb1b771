package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.energy.PlanStep;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What one more kWh is planned to cost in some time, over several locations: the mean, weighed by what their cars are to
 * get. It is what the DSO charges; where nothing is bought, what energy from battery or sun would save later or bring.
 */
public final class PlannedCost {
    /** W; less is a tie that a trifle decided. */
    private static final double FLOWS = 1;

    /** So that a location without cars counts as well. */
    private static final double LEAST_WEIGHT = 1;

    private static final int DECIMALS = 6;

    private final List<PlanSheet> plans;
    private final BiPredicate<PlanSheet, PlanStep> isKnown;

    /** @param isKnown whether the DSO has told what the step costs */
    PlannedCost(List<PlanSheet> plans, BiPredicate<PlanSheet, PlanStep> isKnown) {
        this.plans = plans;
        this.isKnown = isKnown;
    }

    /** Null unless all locations know it for all of that time. */
    public @Nullable BigDecimal of(Instant from, Instant until) {
        Interval time = new Interval(from, until);
        double sum = 0;
        double weights = 0;
        for (PlanSheet plan : plans) {
            if (!covers(plan, time)) {
                return null;
            }
            for (PlanStep step : plan.steps()) {
                if (time.overlaps(span(step))) {
                    double weight = weight(step, time);
                    sum += weight * cost(plan, step);
                    weights += weight;
                }
            }
        }
        double mean = sum / weights;
        return Double.isFinite(mean)
                ? new BigDecimal(mean, MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_UP)
                : null;
    }

    private static boolean covers(PlanSheet plan, Interval time) {
        return !plan.steps().isEmpty()
                && time.without(new Interval(
                                plan.steps().getFirst().at(),
                                plan.steps().getLast().at().plus(Horizon.QUARTER_HOUR)))
                        .isEmpty();
    }

    private static Interval span(PlanStep step) {
        return new Interval(step.at(), step.at().plus(Horizon.QUARTER_HOUR));
    }

    private static double weight(PlanStep step, Interval time) {
        return (step.cars() + LEAST_WEIGHT) * span(step).shared(time).toSeconds();
    }

    private double cost(PlanSheet plan, PlanStep step) {
        if (!isKnown.test(plan, step)) {
            return Double.NaN;
        }
        return step.bought() <= FLOWS && livesOnItsOwn(step) ? Math.min(step.marginal(), step.price()) : step.price();
    }

    /** What the plan says one more kWh is worth holds only where energy flows; it is that of battery or sun. */
    private static boolean livesOnItsOwn(PlanStep step) {
        return step.battery() < -FLOWS || step.sun() > FLOWS || step.sold() > FLOWS;
    }
}
