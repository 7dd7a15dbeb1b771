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
 * @param signed what the meter signed of it
 */
public record Meter(
        @Nullable WattHours first,
        @Nullable WattHours last,
        @Nullable Watts power,
        @Nullable Integer stateOfCharge,
        @Nullable Instant at,
        SignedMeter signed) {

    private static final WattHours ANY = WattHours.of(Long.MAX_VALUE);

    public static final Meter UNREAD = new Meter(null, null, null, null, null, SignedMeter.NONE);

    public static Meter startingAt(WattHours register, Instant at) {
        return new Meter(register, register, null, null, at, SignedMeter.NONE);
    }

    public WattHours energy() {
        return first == null || last == null ? WattHours.ZERO : last.minus(first);
    }

    /** A reading may come late or twice: only the newest sets power and state of charge. */
    public Meter with(MeterReading reading) {
        RegisterRule usual = new RegisterRule(reading.begin(), false, true, false, ANY);
        WattHours register = reading.register();
        return with(reading, register == null ? null : usual.judge(first, last, register));
    }

    Meter with(MeterReading reading, RegisterRule.@Nullable Judgement judged) {
        boolean newest = at == null || !reading.at().isBefore(at);
        return new Meter(
                judged == null ? first : judged.first(),
                judged == null ? last : judged.last(),
                newest && reading.power() != null ? reading.power() : power,
                newest && reading.stateOfCharge() != null ? reading.stateOfCharge() : stateOfCharge,
                newest ? reading.at() : at,
                signed.with(reading));
    }
}
