package io.emall.cpms.core.tariff;

import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a session, as far as a price can depend on it. It is counted in whole seconds since the start and in
 * whole watt-hours, so that every part of it can be told exactly and adds up.
 *
 * @param zone of the location
 * @param stretches one after the other, without a gap; at least one
 */
public record Usage(Instant start, ZoneId zone, List<Stretch> stretches) {

    /**
     * A part of the session in which all went on evenly.
     *
     * @param charging false while the car stays without asking for power
     * @param watts the power of the time between two readings in which it lies
     * @param amperes over all phases; null where nobody measured them
     */
    public record Stretch(
            long seconds,
            long wattHours,
            boolean charging,
            long watts,
            @Nullable BigDecimal amperes) {

        private static final long SECONDS_PER_HOUR = 3600;

        /** At the power that its energy and time make. */
        public static Stretch of(long seconds, long wattHours, boolean charging) {
            return new Stretch(seconds, wattHours, charging, watts(seconds, wattHours), null);
        }

        public static long watts(long seconds, long wattHours) {
            return seconds == 0 ? 0 : Math.round((double) wattHours * SECONDS_PER_HOUR / seconds);
        }
    }

    /** A begun watt-hour counts whole. */
    public static long whole(WattHours energy) {
        return energy.value().setScale(0, RoundingMode.CEILING).longValue();
    }

    Instant end() {
        return start.plusSeconds(stretches.stream().mapToLong(Stretch::seconds).sum());
    }

    WattHours energy() {
        return WattHours.of(stretches.stream().mapToLong(Stretch::wattHours).sum());
    }
}
