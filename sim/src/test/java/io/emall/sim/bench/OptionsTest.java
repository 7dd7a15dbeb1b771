package io.emall.sim.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void have_defaults() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(
                        200,
                        60,
                        60,
                        Options.Mode.SESSIONS,
                        new Options.Past(0, 2, 0),
                        Options.Version.V16,
                        false,
                        false,
                        false));
    }

    @Test
    void are_read_in_any_order() {
        assertThat(Options.parse(List.of(
                        "--mode", "meter", "--baseline", "--old", "1000", "--readings", "25", "--version", "2.0.1")))
                .isEqualTo(new Options(
                        200,
                        60,
                        60,
                        Options.Mode.METER,
                        new Options.Past(1000, 25, 0),
                        Options.Version.V201,
                        true,
                        false,
                        false));
    }

    @Test
    void have_as_many_stations_as_the_mode_needs() {
        assertThat(Options.parse(List.of("--mode", "storm")).stations()).isEqualTo(10_000);
        assertThat(Options.parse(List.of("--mode", "idle", "--deflate")).stations())
                .isEqualTo(15_000);
        assertThat(Options.parse(List.of("--mode", "idle", "--tls")).tls()).isTrue();
        assertThat(Options.parse(List.of("--stations", "7", "--mode", "idle")).stations())
                .isEqualTo(7);
    }

    @Test
    void are_refused_with_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--stations")))
                .withMessage("--stations needs a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--stations", "0")))
                .withMessage("Too small: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--speed")))
                .withMessage("No such option: --speed");
    }
}
