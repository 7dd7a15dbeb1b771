package io.emall.cpms.ocpi.v221;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.SignedMeter;
import io.emall.wire.ocpi.v221.SignedData;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the meter signed reaches the eMSP unchanged, or not at all (P-45, mod_cdrs §SignedData). */
class SignedDataViewTest {
    private static final String BEGIN = value("OCMF|{\"RV\":1.0}|{}", "OCMF", "3059");
    private static final String END = value("OCMF|{\"RV\":9.0}|{}", "OCMF", "");

    @Test
    void beginAndEndAreTold() {
        SignedData signed = SignedDataView.of(new SignedMeter(BEGIN, END));

        assertThat(signed).isNotNull();
        assertThat(signed.encodingMethod()).isEqualTo("OCMF");
        assertThat(signed.publicKey()).as("told once per transaction").isEqualTo("3059");
        assertThat(signed.signedValues())
                .extracting(value -> value.nature() + " " + value.plainData())
                .containsExactly("Start OCMF|{\"RV\":1.0}|{}", "End OCMF|{\"RV\":9.0}|{}");
        assertThat(signed.signedValues().getFirst().signedData()).isEqualTo(base64("OCMF|{\"RV\":1.0}|{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "OCMF|{}|{}", "{}", "[]", "null", "{\"signedMeterData\":\"%%\",\"encodingMethod\":\"OCMF\"}"
            })
    void whatIsIncompleteOrInAnotherFormIsNot(String end) {
        assertThat(SignedDataView.of(new SignedMeter(BEGIN, end))).isNull();
    }

    @Test
    void withoutAKeyOrWithTwoMethodsOrWithoutRoomNothingIsSaid() {
        assertThat(SignedDataView.of(null)).isNull();
        assertThat(SignedDataView.of(new SignedMeter(END, END))).isNull();
        assertThat(SignedDataView.of(new SignedMeter(BEGIN, value("x", "EDL", ""))))
                .isNull();
        assertThat(SignedDataView.of(new SignedMeter(BEGIN, value("x".repeat(5000), "OCMF", ""))))
                .isNull();
    }

    static String value(String data, String encoding, String key) {
        return "{\"signedMeterData\":\"%s\",\"signingMethod\":\"\",\"encodingMethod\":\"%s\",\"publicKey\":\"%s\"}"
                .formatted(base64(data), encoding, key);
    }

    private static String base64(String data) {
        return Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));
    }
}
