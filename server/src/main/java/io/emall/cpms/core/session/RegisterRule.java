package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a session's energy follows from what registers say: some stations count in MeterValues from the session's start
 * and in Start and Stop from the meter's, some read 0 for a moment, some jump (P-45, field lesson 14). Energy is never
 * invented: what is doubtful counts low, and the meter at the stop decides.
 *
 * @param begin whether the value is the meter at the transaction's very start
 * @param end whether it is the meter at the stop
 * @param startHeard whether the meter at the start is known, or only the first value that came
 * @param live whether the value is of the session's own time
 * @param most what the EVSE can have given at most
 */
record RegisterRule(boolean begin, boolean end, boolean startHeard, boolean live, WattHours most) {

    /** Static data may be wrong and clocks off: only what is far beyond them is impossible. */
    private static final Watts LEAST_LIMIT = Watts.ofKilo(50);

    private static final Duration CLOCK_DOUBT = Duration.ofDays(1);

    /** What was found, and the registers that follow. */
    record Judgement(
            Finding finding,
            @Nullable WattHours first,
            @Nullable WattHours last) {}

    /** What an EVSE can have given since the start, very generously. */
    static WattHours most(Watts power, Instant from, Instant to) {
        Duration since = Duration.between(from, to);
        Duration doubtful = (since.isNegative() ? since.abs() : since).plus(CLOCK_DOUBT);
        double watts = Math.max(power.value(), LEAST_LIMIT.value());
        return new WattHours(BigDecimal.valueOf(
                watts * doubtful.toSeconds() / Duration.ofHours(1).toSeconds()));
    }

    Judgement judge(@Nullable WattHours first, @Nullable WattHours last, WattHours register) {
        if (register.isNegative()) {
            return new Judgement(Finding.BACKWARDS, first, last);
        }
        if (first == null || last == null) {
            return new Judgement(Finding.PLAIN, register, register);
        }
        if (begin) {
            return begun(first, last, register);
        }
        return register.compareTo(first) >= 0 ? forth(first, last, register) : back(first, last, register);
    }

    private Judgement begun(WattHours first, WattHours last, WattHours register) {
        boolean credible = last.minus(register).compareTo(most) <= 0;
        return credible
                ? new Judgement(Finding.PLAIN, register, higher(last, register))
                : new Judgement(Finding.REBASED, first, last);
    }

    private Judgement forth(WattHours first, WattHours last, WattHours register) {
        if (register.minus(first).compareTo(most) > 0) {
            boolean momentaryZero = isZero(first) && last.equals(first);
            return momentaryZero
                    ? new Judgement(Finding.REBASED, register, register)
                    : new Judgement(Finding.SPIKE, first, last);
        }
        if (register.compareTo(last) >= 0) {
            return new Judgement(Finding.PLAIN, first, register);
        }
        boolean decided = end && !register.equals(first);
        return new Judgement(Finding.BACKWARDS, first, decided ? register : last);
    }

    private Judgement back(WattHours first, WattHours last, WattHours register) {
        if (!startHeard) {
            boolean earlier = !isZero(register) && last.minus(register).compareTo(most) <= 0;
            return new Judgement(earlier ? Finding.PLAIN : Finding.BACKWARDS, earlier ? register : first, last);
        }
        if (!live || isZero(register) || !isFarBelow(register, first) || register.compareTo(most) > 0) {
            return new Judgement(Finding.BACKWARDS, first, last);
        }
        Finding finding = last.equals(first) ? Finding.RELATIVE : Finding.PLAIN;
        return new Judgement(finding, first, higher(last, first.plus(register)));
    }

    /** A value from before the start may lag a little; one counted from the start is another order of magnitude. */
    private static boolean isFarBelow(WattHours register, WattHours first) {
        return register.plus(register).compareTo(first) < 0;
    }

    private static boolean isZero(WattHours register) {
        return register.value().signum() == 0;
    }

    private static WattHours higher(WattHours one, WattHours other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
