package io.emall.cpms.core.tariff;

import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a session in which the same prices applied; it ends where the next begins (O-35).
 *
 * @param charging false while the car stayed without asking for power
 * @param kilowatts null unless a price asks for the power
 * @param amperes null unless a price asks for the current, and it was measured
 */
public record Period(
        Instant from,
        long seconds,
        WattHours energy,
        boolean charging,
        @Nullable Extent kilowatts,
        @Nullable Extent amperes) {

    /** The least and the most that was reached. */
    public record Extent(BigDecimal least, BigDecimal most) {}
}
