package io.emall.sim.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadTest {
    private static final int STATIONS = 5;

    @ParameterizedTest
    @EnumSource
    void every_station_ends_what_it_began(Options.Version version) {
        Outcome outcome = against_a_bare_answerer(version, "sessions");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.measured().calls()).isPositive();
        assertThat(outcome.measured().sessions()).isPositive();
        assertThat(outcome.receipts()).hasSizeGreaterThan(STATIONS).allSatisfy(receipt -> {
            assertThat(receipt.isEnded()).isTrue();
            assertThat(receipt.readings()).isEqualTo(6);
            assertThat(receipt.energyWh()).isPositive();
        });
    }

    @Test
    void in_meter_mode_one_transaction_lasts_for_the_whole_time() {
        Outcome outcome = against_a_bare_answerer(Options.Version.V16, "meter");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.receipts()).hasSize(STATIONS).allSatisfy(receipt -> {
            assertThat(receipt.isEnded()).isTrue();
            assertThat(receipt.readings()).isGreaterThan(6);
        });
    }

    private static Outcome against_a_bare_answerer(Options.Version version, String mode) {
        Options options = Options.parse(List.of(
                "--stations",
                "" + STATIONS,
                "--seconds",
                "1",
                "--warmup",
                "0",
                "--version",
                version.number(),
                "--mode",
                mode));
        try (Answerer answerer = new Answerer();
                Load load = new Load(options, Clock.systemUTC(), line -> {})) {
            return load.run(answerer.address(), new StationKey("any"), () -> Consumption.NONE);
        }
    }
}
