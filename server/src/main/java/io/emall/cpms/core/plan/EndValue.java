package io.emall.cpms.core.plan;

import java.util.Arrays;

/**
 * What energy stored at the end of the horizon is worth, so that the plan does not empty the battery because time
 * ends: the first part of it will replace the dearest energy of the last day, the last part the cheapest.
 *
 * @param dearest what a kWh costs in the dear hours of the last day, in the currency
 * @param cheapest in its cheap hours
 */
record EndValue(double dearest, double cheapest) {

    private static final double DAY = 24;
    private static final double DEAR = 0.8;
    private static final double CHEAP = 0.2;

    static EndValue of(Question question) {
        int count = question.horizon().count();
        int day = (int) Math.min(count, Math.round(DAY / question.horizon().hours()));
        double[] prices = new double[day];
        for (int i = 0; i < day; i++) {
            int step = count - day + i;
            prices[i] = question.suppliers().offers().stream()
                    .mapToDouble(offer -> offer.weighed(step, question.carbonPrice()))
                    .min()
                    .orElseThrow();
        }
        Arrays.sort(prices);
        return new EndValue(prices[(int) (DEAR * (day - 1))], prices[(int) (CHEAP * (day - 1))]);
    }

    /** Of a kWh in this battery, when it is so full. */
    double of(Storage storage, double fullness) {
        double displaced = dearest * storage.dischargeEfficiency() - storage.wear() * storage.dischargeEfficiency();
        double restored = Math.max(0, cheapest) / storage.chargeEfficiency();
        return displaced <= restored ? Math.max(0, displaced) : displaced + fullness * (restored - displaced);
    }
}
