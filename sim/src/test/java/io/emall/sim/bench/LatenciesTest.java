package io.emall.sim.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long MILLI = 1_000_000;
    private final Latencies latencies = new Latencies();

    @Test
    void are_nothing_before_anything_was_measured() {
        assertThat(latencies.percentileMillis(99)).isZero();
        assertThat(latencies.maxMillis()).isZero();
    }

    @Test
    void tell_percentiles_within_two_percent() {
        for (int i = 1; i <= 10_000; i++) {
            latencies.add(i * MILLI / 10);
        }
        assertThat(latencies.count()).isEqualTo(10_000);
        assertThat(latencies.percentileMillis(50)).isCloseTo(500, Percentage.withPercentage(2));
        assertThat(latencies.percentileMillis(95)).isCloseTo(950, Percentage.withPercentage(2));
        assertThat(latencies.percentileMillis(99)).isCloseTo(990, Percentage.withPercentage(2));
        assertThat(latencies.percentileMillis(100)).isEqualTo(1000);
        assertThat(latencies.maxMillis()).isEqualTo(1000);
    }

    @Test
    void take_very_short_and_very_long_ones() {
        latencies.add(3_000);
        latencies.add(3_600_000 * MILLI);
        assertThat(latencies.percentileMillis(50)).isCloseTo(0.003, within(0.0001));
        assertThat(latencies.percentileMillis(99)).isEqualTo(3_600_000);
    }
}
