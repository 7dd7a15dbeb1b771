package io.emall.sim.dso;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Prices that look like those of a day-ahead auction: cheap at night and when the sun is high, dear in the morning and
 * most of all in the evening. The same day has always the same prices.
 */
public final class DayAheadPrices {
    private static final double USUAL = 105;
    private static final double NOISE = 9;

    private DayAheadPrices() {}

    /**
     * The price of one hour, in EUR/MWh.
     *
     * @param hour of the day, 0 to 23
     */
    public static BigDecimal of(LocalDate day, int hour) {
        double price = USUAL
                + hump(hour, 8, 1.8, 38)
                + hump(hour, 20, 2.2, 70)
                - hump(hour, 13, 2.8, 58)
                - hump(hour, 3, 2.5, 22);
        double noise = new SplittableRandom(day.toEpochDay() * 24 + hour).nextDouble(-NOISE, NOISE);
        return BigDecimal.valueOf(price + noise).setScale(2, RoundingMode.HALF_UP);
    }

    private static double hump(int hour, int at, double width, double height) {
        double distance = (hour - at) / width;
        return height * Math.exp(-distance * distance / 2);
    }
}
