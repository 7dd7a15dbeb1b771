package io.emall.cpms.store.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.Durability.Standstill;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StreakTest {

    private static final SQLException DISK_FULL = new SQLException("No space left on device", "53100");
    private static final SQLException GONE = new SQLException("Connection refused", "08001");

    private final Streak streak = new Streak();

    @Test
    void aShortFailureIsNobodysBusiness() {
        streak.failed(GONE, seconds(0));
        streak.failed(GONE, seconds(4));
        assertThat(streak.standstill(seconds(4))).isEmpty();
    }

    @Test
    void failuresThatLastAreAStandstillWithItsCause() {
        streak.failed(GONE, seconds(0));
        streak.failed(GONE, seconds(5));
        assertThat(streak.standstill(seconds(6))).contains(Standstill.UNREACHABLE);
        streak.failed(DISK_FULL, seconds(7));
        assertThat(streak.standstill(seconds(8))).contains(Standstill.NO_ROOM);
    }

    @Test
    void aSuccessEndsItAndTimeForgetsIt() {
        streak.failed(DISK_FULL, seconds(0));
        streak.failed(DISK_FULL, seconds(9));
        assertThat(streak.standstill(seconds(9 + 61))).isEmpty();
        assertThat(streak.standstill(seconds(10))).isPresent();
        streak.ended();
        assertThat(streak.standstill(seconds(10))).isEmpty();
    }

    @Test
    void theLogIsToldAtOnceAndThenOnceAMinute() {
        assertThat(streak.failed(GONE, seconds(0))).isTrue();
        assertThat(streak.failed(GONE, seconds(1))).isFalse();
        assertThat(streak.failed(GONE, seconds(59))).isFalse();
        assertThat(streak.failed(GONE, seconds(60))).isTrue();
        assertThat(streak.failed(GONE, seconds(61))).isFalse();
        streak.ended();
        assertThat(streak.failed(GONE, seconds(62))).isTrue();
    }

    private static long seconds(long count) {
        return Duration.ofSeconds(count).toNanos();
    }
}
