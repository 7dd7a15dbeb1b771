package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.DsoId;
import org.jspecify.annotations.Nullable;

/**
 * What one contract offers for each step.
 *
 * @param price currency per kWh bought, with the contract's fees per kWh
 * @param exportPrice currency per kWh sold; null if the contract takes none back
 * @param carbon grams of CO2 per kWh bought
 * @param capacity W it supplies at most
 * @param minimumHold how many steps it must be kept once chosen
 * @param switchingCost what changing to it costs, in the currency
 */
public record Offer(
        DsoId dso,
        Series price,
        @Nullable Series exportPrice,
        Series carbon,
        Series capacity,
        int minimumHold,
        double switchingCost) {

    /** What a kWh costs when a kilogram of CO2 is counted with this much. */
    double weighed(int step, double carbonPrice) {
        return price.at(step) + carbonPrice * carbon.at(step) / 1000;
    }
}
