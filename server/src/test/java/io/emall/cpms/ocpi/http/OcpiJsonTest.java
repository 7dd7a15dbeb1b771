package io.emall.cpms.ocpi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.wire.ocpi.v221.StartSession;
import io.emall.wire.ocpi.v221.Token;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcpiJsonTest {

    private static final String TOKEN = """
            {"country_code":"DE","party_id":"TNM","uid":"1","type":"NEW_KIND","contract_id":"C","issuer":"I",
             "valid":true,"whitelist":"ALWAYS","last_updated":"%s","x_unknown":{"a":[1]}}""";

    private final OcpiJson json = new OcpiJson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T09:30:00Z",
                "2026-03-02T09:30:00",
                "2026-03-02T09:30:00.000Z",
                "2026-03-02T10:30:00+01:00"
            })
    @DisplayName("O-14: a date and time is read with Z, without, with a fraction, with an offset")
    void readsDateTimes(String text) {
        assertThat(read(TOKEN.formatted(text)).lastUpdated()).isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1}x", "{\"a\":1e4244444444444444}", "{\"a\":1.5e4244444444444444}"})
    void whatIsNoJsonIsMalformed(String text) {
        assertThatThrownBy(() -> json.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(OcpiJson.Malformed.class);
    }

    @Test
    @DisplayName("O-15: unknown fields and values of open lists are no reason to refuse")
    void toleratesTheUnknown() {
        assertThat(read(TOKEN.formatted("2026-03-02T09:30:00Z")).type()).isEqualTo("NEW_KIND");
    }

    @Test
    @DisplayName("O-6: what is missing, too long or of the wrong kind is named")
    void namesWhatIsWrong() {
        String token = TOKEN.formatted("2026-03-02T09:30:00Z");
        assertThatThrownBy(() -> read(token.replace("\"valid\":true,", ""))).hasMessage("valid is missing");
        assertThatThrownBy(() -> read(token.replace("\"DE\"", "null"))).hasMessage("country_code is missing");
        assertThatThrownBy(() -> read(token.replace("\"DE\"", "\"DEU\"")))
                .hasMessage("country_code is too short or too long");
        assertThatThrownBy(() -> read(token.replace("ALWAYS", "SOMETIMES")))
                .hasMessage("whitelist cannot be understood");
        assertThatThrownBy(() -> read(TOKEN.formatted("yesterday"))).hasMessage("last_updated cannot be understood");
        assertThatThrownBy(() -> read("[]")).hasMessage("an object is expected");
    }

    @Test
    @DisplayName("O-6: nested objects are checked as well")
    void checksNestedObjects() {
        byte[] start = "{\"response_url\":\"https://a.example/1\",\"location_id\":\"L\",\"token\":{\"uid\":\"1\"}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> json.read(json.parse(start), StartSession.class))
                .hasMessage("country_code is missing");
    }

    private Token read(String text) {
        return json.read(json.parse(text.getBytes(StandardCharsets.UTF_8)), Token.class);
    }
}
