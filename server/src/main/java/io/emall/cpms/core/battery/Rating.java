package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;

/**
 * What a battery can do, and what it shall not.
 *
 * @param capacity usable when new; more than zero
 * @param charging the most it may take from the site, more than zero
 * @param discharging the most it may give, as a positive figure
 * @param chargingEfficiency which share of what it takes arrives in it, in (0, 1]
 * @param dischargingEfficiency which share of what leaves it arrives at the site, in (0, 1]
 * @param wearPerKwh what a discharged kWh costs in wear, in the operator's currency
 * @param reserve the share of the capacity that is never discharged by us, in [0, 1)
 * @param coldest in °C; below it the battery is left alone
 * @param hottest in °C; above it the battery is left alone
 */
public record Rating(
        WattHours capacity,
        Watts charging,
        Watts discharging,
        double chargingEfficiency,
        double dischargingEfficiency,
        BigDecimal wearPerKwh,
        double reserve,
        double coldest,
        double hottest) {

    public Rating {
        boolean positive = capacity.value().signum() > 0 && charging.value() > 0 && discharging.value() > 0;
        boolean shares = isShare(chargingEfficiency) && isShare(dischargingEfficiency) && reserve >= 0 && reserve < 1;
        if (!positive || !shares || wearPerKwh.signum() < 0 || !(coldest < hottest)) {
            throw new IllegalArgumentException("no battery has such a rating");
        }
    }

    private static boolean isShare(double value) {
        return value > 0 && value <= 1;
    }

    /** By which share of the capacity its charge moves if that power flows for so long; positive charges. */
    public double moves(Watts power, double hours) {
        double inside = power.value() > 0 ? power.value() * chargingEfficiency : power.value() / dischargingEfficiency;
        return inside * hours / capacity.value().doubleValue();
    }
}
