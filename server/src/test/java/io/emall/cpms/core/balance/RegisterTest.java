package io.emall.cpms.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.emall.cpms.core.balance.Register.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wh of a session between two moments, from readings at other moments. */
class RegisterTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void betweenReadingsTheRegisterGrowsEvenly() {
        Register register = new Register(List.of(at(-5, 1000), at(10, 2500), at(20, 4500)), 12_000, true);
        assertThat(register.between(NOON, minute(15))).isCloseTo(2000, offset(1e-9));
        assertThat(register.isGuessed(minute(15))).isFalse();
    }

    @Test
    void aSessionThatBeginsAndEndsWithinCountsWhole() {
        Register register = new Register(List.of(at(3, 500), at(9, 1700)), 0, false);
        assertThat(register.between(NOON, minute(15))).isEqualTo(1200);
        assertThat(register.between(minute(15), minute(30))).isZero();
    }

    @Test
    void aCarThatRunsAndWasNotReadYetGoesOnAsItDidForHalfAnHourAtMost() {
        Register register = new Register(List.of(at(-5, 0), at(5, 2000)), 12_000, true);
        assertThat(register.between(NOON, minute(15))).isCloseTo(1000 + 2000, offset(1e-6));
        assertThat(register.isGuessed(minute(15))).isTrue();
        assertThat(register.between(minute(35), minute(50))).isZero();
    }

    @Test
    void aRegisterThatRunsBackTakesNothingAway() {
        Register register = new Register(List.of(at(-5, 5000), at(5, 4000), at(20, 6000)), 0, true);
        assertThat(register.between(NOON, minute(15))).isGreaterThanOrEqualTo(0);
    }

    private static Point at(int minutes, double wattHours) {
        return new Point(minute(minutes), wattHours);
    }

    private static Instant minute(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
