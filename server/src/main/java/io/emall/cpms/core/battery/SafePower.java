package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As much of a wanted power as a battery may be told: never more, never in the other direction.
 *
 * @param power positive charges
 * @param bounds what took the rest away; empty if nothing was taken
 */
public record SafePower(Watts power, Set<Bound> bounds) {

    /** Within so many °C of its bounds a battery is spared more and more. */
    private static final double SPARED = 5;

    /** After so long without word nobody knows what a battery can do. */
    static final Duration STALE = Duration.ofMinutes(2);

    private static final double MILLIS_PER_HOUR = 3_600_000;

    public SafePower {
        bounds = Set.copyOf(bounds);
    }

    /** @param during how long it may go on without another look */
    static SafePower of(Rating rating, @Nullable BatteryStatus status, Watts wanted, Duration during, Instant now) {
        if (!Double.isFinite(wanted.value())
                || status == null
                || status.told() == null
                || status.belief() == null
                || status.told().at().plus(STALE).isBefore(now)) {
            return new SafePower(Watts.ZERO, EnumSet.of(Bound.UNKNOWN));
        }
        if (!status.told().faults().isEmpty()) {
            return new SafePower(Watts.ZERO, EnumSet.of(Bound.FAULT));
        }
        boolean charges = wanted.value() > 0;
        Cut cut = new Cut(Math.abs(wanted.value()));
        cut.to(charges ? rating.charging() : rating.discharging(), Bound.RATING);
        cut.to(charges ? status.told().charging() : status.told().discharging(), Bound.DEVICE);
        cut.to(room(rating, status.belief(), charges, during), charges ? Bound.FULL : Bound.RESERVE);
        warmth(cut, rating, charges, status.told().temperature());
        return new SafePower(new Watts(charges ? cut.left : 0 - cut.left), cut.bounds);
    }

    /** The power at which the battery is full, or down to its reserve, at the end of that time if things are as bad as they may be. */
    private static Watts room(Rating rating, Belief belief, boolean charges, Duration during) {
        double hours = during.toMillis() / MILLIS_PER_HOUR;
        double capacity = rating.capacity().value().doubleValue();
        return charges
                ? new Watts((1 - belief.highest()) * capacity / rating.chargingEfficiency() / hours)
                : new Watts(Math.max(0, belief.lowest() - rating.reserve())
                        * capacity
                        * rating.dischargingEfficiency()
                        / hours);
    }

    private static void warmth(Cut cut, Rating rating, boolean charges, @Nullable Double temperature) {
        if (temperature == null) {
            return;
        }
        double most = (charges ? rating.charging() : rating.discharging()).value();
        double spared = Math.min(SPARED, (rating.hottest() - rating.coldest()) / 2);
        cut.to(part(most, temperature - rating.coldest(), spared), Bound.TOO_COLD);
        cut.to(part(most, rating.hottest() - temperature, spared), Bound.TOO_HOT);
    }

    private static Watts part(double most, double distance, double spared) {
        return new Watts(most * Math.clamp(distance / spared, 0, 1));
    }

    /** What is left of the power after each bound. */
    private static final class Cut {
        private final Set<Bound> bounds = EnumSet.noneOf(Bound.class);
        private double left;

        Cut(double wanted) {
            left = wanted;
        }

        void to(@Nullable Watts limit, Bound because) {
            if (limit != null && limit.value() < left) {
                left = limit.value();
                bounds.add(because);
            }
        }
    }
}
