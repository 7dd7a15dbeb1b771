package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import java.util.List;

/**
 * What is measured now, in W.
 *
 * @param importLimit what may be bought at most
 * @param exportLimit what may be sold at most; 0 if nobody buys
 * @param sun what PV gives
 * @param drawn what cars take now, before any of this
 * @param room what they may take together at most, come what may until they can be told otherwise
 * @param sure the same if batteries rested
 */
public record Situation(
        double importLimit,
        double exportLimit,
        double building,
        double sun,
        double drawn,
        double room,
        double sure,
        List<Battery> batteries,
        List<Car> cars) {

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
