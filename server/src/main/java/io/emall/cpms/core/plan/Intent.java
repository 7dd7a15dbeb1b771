package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What is meant to happen now.
 *
 * @param batteries W, charging is positive
 * @param keepsToItself nothing is bought or sold: what comes otherwise is for the batteries, not the grid
 * @param sells whether sun that is left over may go to the grid while batteries could take it
 * @param feedsIn whether batteries give more than is used
 * @param cars W at most for each that is known; infinite is no limit: a plan's mean over a step would be too little for who leaves
 *     within it
 */
public record Intent(
        Map<BatteryId, Double> batteries,
        boolean keepsToItself,
        boolean sells,
        boolean feedsIn,
        Map<String, Double> cars) {

    private static final double WATT = 1;
    private static final double ALL = 0.98;

    /** Steps before it leaves in which a car is not slowed down any more, lest it misses the last bit. */
    private static final int SOON = 2;

    /** Of one step of a plan. */
    public static Intent of(Question question, Plan plan, int step) {
        Map<BatteryId, Double> batteries = new HashMap<>();
        plan.batteries()
                .forEach((id, battery) -> batteries.put(id, battery.power().at(step)));
        Map<String, Double> cars = new HashMap<>();
        question.demands().stream()
                .filter(demand -> demand.isThere(step))
                .forEach(demand -> cars.put(demand.id(), limit(demand, plan, step)));
        return new Intent(
                batteries,
                plan.bought().at(step) < WATT && plan.sold().at(step) < WATT,
                plan.sun().at(step) > question.sun().at(step) - WATT,
                plan.sold().at(step) > plan.sun().at(step) + WATT,
                cars);
    }

    /** The same, but those take all they can: nobody said that they have time. */
    public Intent hurrying(Collection<String> ids) {
        Map<String, Double> all = new HashMap<>(cars);
        ids.forEach(id -> all.put(id, Double.POSITIVE_INFINITY));
        return new Intent(batteries, keepsToItself, sells, feedsIn, all);
    }

    private static double limit(EvDemand demand, Plan plan, int step) {
        double most = demand.maximum().at(step - demand.from());
        double planned = plan.car(demand.id()).at(step);
        boolean leavesSoon = demand.until() <= step + SOON && planned > 0;
        return leavesSoon || planned > ALL * most ? Double.POSITIVE_INFINITY : planned;
    }
}
