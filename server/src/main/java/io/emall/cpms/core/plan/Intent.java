package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import java.util.HashMap;
import java.util.Map;

/**
 * What is meant to happen now.
 *
 * @param batteries W, charging is positive
 * @param keepsToItself nothing is bought or sold: what comes otherwise is for the batteries, not the grid
 * @param sells whether sun that is left over goes to the grid; else it is turned down
 * @param cars for each that is known, which share of what it can take; 1 is no limit. A plan's mean over a step would be
 *     too little for who leaves within it, or takes less and less
 */
public record Intent(Map<BatteryId, Double> batteries, boolean keepsToItself, boolean sells, Map<String, Double> cars) {

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
                .forEach(demand -> cars.put(demand.id(), share(demand, plan, step)));
        return new Intent(
                batteries,
                plan.bought().at(step) < WATT && plan.sold().at(step) < WATT,
                plan.sun().at(step) > question.sun().at(step) - WATT,
                cars);
    }

    private static double share(EvDemand demand, Plan plan, int step) {
        double most = demand.maximum().at(step - demand.from());
        double planned = plan.car(demand.id()).at(step);
        boolean leavesSoon = demand.until() <= step + SOON && planned > 0;
        return leavesSoon || planned > ALL * most ? 1 : planned / most;
    }
}
