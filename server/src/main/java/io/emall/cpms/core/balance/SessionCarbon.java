package io.emall.cpms.core.balance;

import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.WattHours;

/**
 * What a session emitted, as far as its quarter-hours are over and what they emitted is known.
 *
 * @param known the energy of which it is known
 * @param grams of CO2 of that energy
 */
public record SessionCarbon(WattHours known, double grams) {

    /** The mean over the energy of which it is known. */
    public CarbonIntensity intensity() {
        double kilowattHours = known.kilo().doubleValue();
        return new CarbonIntensity(kilowattHours == 0 ? 0 : grams / kilowattHours);
    }

    /** Grams of so much energy, if the rest emits what is known does. */
    public double grams(WattHours all) {
        return intensity().gramsPerKilowattHour() * all.kilo().doubleValue();
    }

    /** Which share of so much energy is known, at most 1. */
    public double share(WattHours all) {
        return all.value().signum() == 0
                ? 1
                : Math.min(1, known.value().doubleValue() / all.value().doubleValue());
    }
}
