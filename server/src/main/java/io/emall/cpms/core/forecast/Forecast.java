package io.emall.cpms.core.forecast;

import io.emall.cpms.core.location.SpeedClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** When a session will end. */
public final class Forecast {

    /** Within how many minutes drivers take away a car that is done. */
    private static final double LEAVING_MINUTES = 30;

    /** By what share of the time ahead people miss the moment they told, either way; at least so many minutes. */
    private static final double MISSED = 0.25;

    private static final double MISSED_MINUTES = 5;

    private Forecast() {}

    public static Outlook of(Charge charge, Learnt learnt, Instant now) {
        return told(charge.departure(), Because.DEPARTURE, now)
                .or(() -> told(charge.bookedUntil(), Because.BOOKED_UNTIL, now))
                .orElseGet(() -> untold(charge, learnt, now));
    }

    /** Who stayed longer than was told is like anybody else. */
    private static Optional<Outlook> told(@Nullable Instant end, Because because, Instant now) {
        if (end == null || !end.isAfter(now)) {
            return Optional.empty();
        }
        double ahead = minutes(now, end);
        double missed = Math.max(MISSED * ahead, MISSED_MINUTES);
        Remaining remaining = Remaining.between(Math.max(0, ahead - missed), ahead + missed);
        return Optional.of(new Outlook(now, remaining, because, 0));
    }

    private static Outlook untold(Charge charge, Learnt learnt, Instant now) {
        Occasion occasion = charge.occasion();
        double elapsed = Math.max(0, minutes(charge.startedAt(), now));
        Remaining others = learnt.after(charge, elapsed);
        int similar = learnt.similar(occasion, elapsed);
        Outlook usual =
                new Outlook(now, others, similar == 0 ? Because.NOTHING_LEARNT : Because.SIMILAR_SESSIONS, similar);
        Battery battery = charge.battery();
        return battery == null ? usual : byBattery(battery, occasion.speed(), usual);
    }

    /**
     * Whatever comes first: its driver leaves, as others do, or the car is done. At standard sockets cars stay when they
     * are done, so that their battery tells nothing of their end.
     */
    private static Outlook byBattery(Battery battery, SpeedClass speed, Outlook usual) {
        if (battery.isFull()) {
            return usual.because(Because.BATTERY_FULL);
        }
        if (speed != SpeedClass.FAST) {
            return usual;
        }
        OptionalDouble served = battery.untilServed();
        return served.isPresent()
                ? endingAt(served, usual, Because.ENERGY_WANTED)
                : endingAt(battery.untilFull(), usual, Because.STATE_OF_CHARGE);
    }

    private static Outlook endingAt(OptionalDouble done, Outlook usual, Because because) {
        if (done.isEmpty()) {
            return usual;
        }
        double minutes = done.getAsDouble();
        Remaining leaving = Remaining.between(minutes, minutes + LEAVING_MINUTES);
        return usual.with(Remaining.first(List.of(usual.remaining(), leaving))).because(because);
    }

    static double minutes(Instant from, Instant until) {
        return Duration.between(from, until).toSeconds() / 60.0;
    }
}
