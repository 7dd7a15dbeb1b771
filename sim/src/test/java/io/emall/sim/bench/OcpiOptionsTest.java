package io.emall.sim.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OcpiOptionsTest {
    @Test
    void have_the_defaults_of_the_documents() {
        OcpiOptions options = OcpiOptions.parse(List.of());
        assertThat(options.locations() * options.evses()).isEqualTo(50_000);
        assertThat(options.changes()).isEqualTo(1000);
        assertThat(options.changing()).isEqualTo(1000);
        assertThat(options.partners()).as("and one that is dead").isEqualTo(4);
    }

    @Test
    void no_more_stations_change_than_there_are() {
        assertThat(OcpiOptions.parse(List.of("--locations", "10", "--changes", "200"))
                        .changing())
                .isEqualTo(10);
    }

    @Test
    void what_is_no_option_is_said() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OcpiOptions.parse(List.of("--stations", "7")))
                .withMessage("No such option: --stations");
    }
}
