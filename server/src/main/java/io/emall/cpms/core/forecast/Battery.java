package io.emall.cpms.core.forecast;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a session's meter and its car tell of the battery.
 *
 * @param age how many minutes ago it was read
 * @param kilowatts drawn then
 * @param delivered kWh of this session
 * @param stateOfCharge percent
 * @param first the first state of charge that was told, and the energy delivered by then
 * @param wanted kWh that the car asked for
 */
public record Battery(
        double age,
        @Nullable Double kilowatts,
        double delivered,
        @Nullable Integer stateOfCharge,
        @Nullable Told first,
        @Nullable Double wanted) {

    public record Told(int stateOfCharge, double delivered) {}

    /** Older readings say nothing of now. */
    private static final double STALE_MINUTES = 30;

    /** What a battery that is full still draws, at most. */
    private static final double NOTHING = 0.3;

    /** kWh, where no two states of charge tell. */
    private static final double USUAL_CAPACITY = 50;

    private static final int TELLING_PERCENT = 3;
    private static final int FULL = 100;

    /** The car is there but takes nothing any more. */
    boolean isFull() {
        boolean takesNothing = kilowatts != null && kilowatts < NOTHING && delivered > 0;
        return isFresh() && (isAt(FULL) || takesNothing);
    }

    /** In how many minutes the car has what it asked for; empty if it asked for nothing, or does not charge. */
    OptionalDouble untilServed() {
        Double asked = wanted;
        Double power = kilowatts;
        if (asked == null || power == null || power < NOTHING || !isFresh()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(0, (asked - delivered) / power * 60 - age));
    }

    /** In how many minutes the battery is full; empty if that cannot be told. */
    OptionalDouble untilFull() {
        Integer now = stateOfCharge;
        Double power = kilowatts;
        if (now == null || power == null || power < NOTHING || !isFresh()) {
            return OptionalDouble.empty();
        }
        double perPercent = 60 * capacity() / FULL / power * taper(now);
        double minutes = -age;
        for (int percent = now; percent < FULL; percent++) {
            minutes += perPercent / taper(percent + 0.5);
        }
        return OptionalDouble.of(Math.max(0, minutes));
    }

    /** How many kWh the car still wants: what it asked for, or until its battery is full; empty if nothing tells. */
    public OptionalDouble missing() {
        if (wanted != null) {
            return OptionalDouble.of(Math.max(0, wanted - delivered));
        }
        if (stateOfCharge == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(capacity() * (FULL - stateOfCharge) / FULL);
    }

    private boolean isAt(int percent) {
        return stateOfCharge != null && stateOfCharge >= percent;
    }

    private boolean isFresh() {
        return age <= STALE_MINUTES;
    }

    private double capacity() {
        if (first == null || stateOfCharge == null || stateOfCharge - first.stateOfCharge < TELLING_PERCENT) {
            return USUAL_CAPACITY;
        }
        return Math.clamp((delivered - first.delivered) * FULL / (stateOfCharge - first.stateOfCharge), 5, 250);
    }

    /** The share of its highest power that a car takes at a state of charge; the mean of many cars, roughly. */
    private static double taper(double percent) {
        return percent < 50 ? 1 : percent < 80 ? 1 - (percent - 50) / 60 : 0.5 - (percent - 80) / 50;
    }
}
