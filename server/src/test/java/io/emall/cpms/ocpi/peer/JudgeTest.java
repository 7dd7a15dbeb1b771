package io.emall.cpms.ocpi.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A judge that never complains would prove nothing. */
class JudgeTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Status of its own|EVSE|{'status':'NAPPING','last_updated':'2026-03-02T10:00:00Z'}",
                "No last_updated|EVSE|{'status':'AVAILABLE'}",
                "No change|EVSE|{'last_updated':'2026-03-02T10:00:00Z'}",
                "An offset|EVSE|{'status':'AVAILABLE','last_updated':'2026-03-02T10:00:00+00:00'}",
                "A stranger|Session|{'colour':'red','last_updated':'2026-03-02T10:00:00Z'}"
            })
    void complainsOfWrongParts(String what, String type, String part) {
        for (String version : new String[] {"2.2.1", "2.3.0"}) {
            Judge judge = new Judge(version);
            judge.validPart("test", type, JSON.readTree(part.replace('\'', '"')));
            assertThat(judge.complaints()).as(what).isNotEmpty();
        }
    }

    @Test
    @DisplayName("The two versions have different schemas: prices of one are wrong in the other")
    void knowsItsVersion() {
        var old = JSON.readTree("{\"excl_vat\":1.0,\"incl_vat\":1.22}");
        Judge before = new Judge("2.2.1");
        before.valid("test", "Price", old);
        assertThat(before.complaints()).isEmpty();
        Judge now = new Judge("2.3.0");
        now.valid("test", "Price", old);
        assertThat(now.complaints()).isNotEmpty();
    }

    @Test
    @DisplayName("T §Message Routing Headers: demanded on functional modules, wrong on the others")
    void knowsWhereRoutingHeadersBelong() {
        Map<String, String> ids = Map.of("authorization", "Token x", "x-request-id", "1", "x-correlation-id", "1");
        Judge judge = new Judge("2.2.1");
        judge.headers("test", "credentials", ids);
        assertThat(judge.complaints()).isEmpty();
        judge.headers("test", "tariffs", ids);
        assertThat(judge.complaints()).hasSize(2);
    }
}
