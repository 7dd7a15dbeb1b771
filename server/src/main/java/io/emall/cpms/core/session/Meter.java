package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The session's meter so far.
 *
 * @param first the energy register when the session began, or the first one heard
 * @param last the highest register heard; a register that runs backwards does not undo energy (P-45)
 * @param stateOfCharge percent
 * @param at when the newest reading was taken
 */
public record Meter(
        @Nullable WattHours first,
        @Nullable WattHours last,
        @Nullable Watts power,
        @Nullable Integer stateOfCharge,
        @Nullable Instant at) {

    public static final Meter UNREAD = new Meter(null, null, null, null, null);

    public static Meter startingAt(WattHours register, Instant at) {
        return new Meter(register, register, null, null, at);
    }

    public WattHours energy() {
        return first == null || last == null ? WattHours.ZERO : last.minus(first);
    }

    /** A reading may come late or twice: only the newest sets power and state of charge; the begin counts whenever. */
    public Meter with(MeterReading reading) {
        boolean newest = at == null || !reading.at().isBefore(at);
        WattHours register = reading.register();
        return new Meter(
                first == null || reading.begin() && register != null ? register : first,
                highest(last, register),
                newest && reading.power() != null ? reading.power() : power,
                newest && reading.stateOfCharge() != null ? reading.stateOfCharge() : stateOfCharge,
                newest ? reading.at() : at);
    }

    public boolean runsBackwards(MeterReading reading) {
        return reading.register() != null && last != null && reading.register().compareTo(last) < 0;
    }

    private static @Nullable WattHours highest(@Nullable WattHours one, @Nullable WattHours other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
