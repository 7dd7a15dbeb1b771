package io.emall.cpms.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.location.Station;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "ABB, Terra 54, *, true",
        "abb, terra*, *, true",
        "A*, *54, 1.*, true",
        "*, *er*a*, *, true",
        "ABB, Terra 54, 2.*, false",
        "ABB, Terra, *, false",
        "AB, *, *, false",
        "*B*B*B*, *, *, false"
    })
    void aPatternFits(String vendor, String model, String firmware, boolean fits) {
        Station.Identity station = new Station.Identity("ABB", "Terra 54", "S1", "1.2.3");

        assertThat(new Template.Kind(vendor, model, firmware).fits(station)).isEqualTo(fits);
        assertThat(new Template.Kind("*", "*", "*").fits(null)).isFalse();
    }

    @ParameterizedTest(name = "wanted {0}, held {1}: {2}")
    @CsvSource({"60, 60, true", "60, 60.0, true", "true, TRUE, true", "true, 1, false", "A, a, false", "60, , false"})
    void twoSpellingsOfAValueAreNoDrift(String wanted, String held, boolean same) {
        Wanted setting = new Wanted(VariableAddress.ofKey("K"), wanted);
        Template template =
                new Template(new UUID(1, 1), "T", new Template.Kind("*", "*", "*"), false, List.of(setting));
        DeviceVariable variable = new DeviceVariable(
                VariableAddress.ofKey("K"), DeviceVariable.ACTUAL, held, DeviceVariable.Mutability.READ_WRITE, null);

        assertThat(Drift.of(template, List.of(variable)).isEmpty()).isEqualTo(same);
    }

    @Test
    void whatTheStationDoesNotHaveIsDrift() {
        Wanted setting = new Wanted(VariableAddress.ofKey("K"), "1");
        Template template =
                new Template(new UUID(1, 1), "T", new Template.Kind("*", "*", "*"), false, List.of(setting));

        assertThat(Drift.of(template, List.of())).containsExactly(new Drift(setting, null));
    }
}
