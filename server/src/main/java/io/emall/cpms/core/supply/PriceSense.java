package io.emall.cpms.core.supply;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Which prices of a DSO make sense; what does not is told and never used.
 *
 * @param lowest per kWh; anything below is impossible
 * @param highest per kWh; anything above is impossible
 * @param assumed per kWh, where nothing at all is known
 * @param mayRepeat whether the same prices every day are normal
 * @param publishedBy when the prices of the next day are known at the latest, on the DSO's clock; null if they are not
 *     told a day ahead
 */
public record PriceSense(
        BigDecimal lowest,
        BigDecimal highest,
        BigDecimal assumed,
        boolean mayRepeat,
        @Nullable LocalTime publishedBy) {

    private static final int MOST_DIGITS = 40;

    /** European markets end at −0.50 and 4 (raised by and by to 5) per kWh. */
    public static final PriceSense USUAL =
            new PriceSense(new BigDecimal("-0.60"), new BigDecimal("6"), new BigDecimal("0.30"), false, null);

    /** A number of thousands of digits is as impossible as a price too high. */
    public boolean isPossible(BigDecimal perKilowattHour) {
        return Math.abs(perKilowattHour.scale()) <= MOST_DIGITS
                && perKilowattHour.precision() <= MOST_DIGITS
                && perKilowattHour.compareTo(lowest) >= 0
                && perKilowattHour.compareTo(highest) <= 0;
    }
}
