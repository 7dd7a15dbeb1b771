package io.emall.cpms.core.tariff;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A part of every day by the location's clocks, from a time, inclusive, until another, exclusive. One that ends before it
 * begins goes on past midnight; one that ends at 00:00 lasts to the end of the day (mod_tariffs §TariffRestrictions).
 */
public record Hours(@Nullable LocalTime from, @Nullable LocalTime until) {

    public static final Hours ANY = new Hours(null, null);

    boolean isAny() {
        return from == null && until == null;
    }

    boolean contains(LocalTime time) {
        boolean begun = from == null || !time.isBefore(from);
        boolean over = until != null && !time.isBefore(until);
        return wraps() ? begun || !over : begun && !over;
    }

    private boolean wraps() {
        return from != null && until != null && !from.isBefore(until);
    }
}
