package io.emall.cpms.core.tariff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a session in which nothing changes that a price asks for.
 *
 * @param second since the start
 * @param amperes null where they were not measured, or no price asks for them
 * @param active what is priced in it
 */
record Piece(
        long second,
        long seconds,
        long wattHours,
        boolean charging,
        long watts,
        @Nullable BigDecimal amperes,
        Active active) {

    /**
     * The first component of each dimension that applies.
     *
     * @param time of charging or of parking, whichever the car does
     */
    record Active(
            @Nullable Component energy,
            @Nullable Component time,
            @Nullable Component flat) {}

    /** Whether one period can tell of both; what was measured and what was not do not mix. */
    boolean isPricedLike(Piece other) {
        return charging == other.charging
                && active.equals(other.active)
                && (amperes == null) == (other.amperes == null);
    }
}
