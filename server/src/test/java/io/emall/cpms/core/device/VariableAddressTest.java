package io.emall.cpms.core.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HeartbeatInterval",
                "Vendor.Key-1",
                "Connector@1.2/AvailabilityState",
                "EVSE@1/Power",
                "DeviceDataCtrlr/ItemsPerMessage[SetVariables]",
                "Display[left]@3.1/Text[it]",
                "Odd\\/Name\\[1\\]/Key\\@Home",
            })
    void isReadAsItIsWritten(String text) {
        assertThat(VariableAddress.parse(text)).hasToString(text);
    }

    @Test
    void namesItsParts() {
        assertThat(VariableAddress.parse("Display[left]@3.1/Text[it]"))
                .isEqualTo(new VariableAddress("Display", "left", 3, 1, "Text", "it"));
        assertThat(VariableAddress.parse("Key")).isEqualTo(VariableAddress.ofKey("Key"));
        assertThat(VariableAddress.parse(VariableAddress.ofKey("a/b[c]@d\\e").toString()))
                .isEqualTo(VariableAddress.ofKey("a/b[c]@d\\e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "A/", "A/B/C", "A@x/B", "A[/B", "A@99999999999/B"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> VariableAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretsAreNotEvenKept() {
        VariableAddress password = VariableAddress.parse("SecurityCtrlr/BasicAuthPassword");

        DeviceVariable variable = new DeviceVariable(
                password, DeviceVariable.ACTUAL, "hidden", DeviceVariable.Mutability.READ_WRITE, null);

        assertThat(variable.value()).isNull();
        assertThat(variable.isSecret()).isTrue();
        assertThat(new DeviceVariable(
                                VariableAddress.ofKey("AuthorizationKey"),
                                DeviceVariable.ACTUAL,
                                "aa",
                                DeviceVariable.Mutability.READ_WRITE,
                                null)
                        .value())
                .isNull();
    }
}
