package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import java.util.List;

/**
 * What is measured now, in W.
 *
 * @param importLimit what may be bought at most
 * @param exportLimit what may be sold at most; 0 if nobody buys
 * @param sun what PV could give
 */
public record Situation(
        double importLimit, double exportLimit, double building, double sun, List<Battery> batteries, List<Car> cars) {

    /** What a battery can do now: zero when full or empty. */
    public record Battery(BatteryId id, double maximumCharge, double maximumDischarge) {}

    /**
     * What a car can take now.
     *
     * @param minimum below that it takes nothing
     * @param promised it is served before others
     */
    public record Car(String id, double maximum, double minimum, boolean promised) {}

    double charge() {
        return batteries.stream().mapToDouble(Battery::maximumCharge).sum();
    }

    double discharge() {
        return batteries.stream().mapToDouble(Battery::maximumDischarge).sum();
    }
}
