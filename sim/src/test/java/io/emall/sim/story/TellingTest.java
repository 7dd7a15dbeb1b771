package io.emall.sim.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TellingTest {
    private final JsonMapper json = new JsonMapper();

    @Test
    void tellsASessionWithZonesUnitsAndPrices() {
        JsonNode session = json.readTree("""
                {"session":{"id":"s1","number":1001,"locationId":"l1","stationId":"MI-1","evseUid":"MI-1-1","connectorId":"1",
                 "driver":{"token":"T1","countryCode":"IT","partyId":"DRV","contractId":"C1","method":"COMMAND"},
                 "startedAt":"2026-07-01T10:00:02Z","endedAt":"2026-07-01T10:31:05Z"},
                 "price":{"perKwh":0.45,"currency":"EUR","vatPercent":22,"kind":"BASE","speed":"STANDARD"},
                 "story":[{"at":"2026-07-01T10:00:00Z","kind":"REQUESTED"},
                          {"at":"2026-07-01T10:00:02Z","kind":"STARTED","detail":"7"}],
                 "cdr":{"id":"s1","startedAt":"2026-07-01T10:00:02Z","endedAt":"2026-07-01T10:31:05Z",
                        "bill":{"energyKwh":11.0,"net":4.95,"tax":1.09,"gross":6.04,"currency":"EUR"}}}""");
        JsonNode reading = json.readTree(
                "{\"at\":\"2026-07-01T10:05:00Z\",\"registerKwh\":1002.5,\"powerKw\":22.0,\"stateOfCharge\":35}");
        List<String> lines = new Telling(ZoneId.of("Europe/Rome"))
                .tell(session, json.readTree("{\"name\":\"Milano Duomo\"}"), List.of(reading), diary());

        assertThat(lines)
                .contains(
                        "Where    Milano Duomo, station MI-1, EVSE MI-1-1, connector 1",
                        "Price    0.45 EUR/kWh before 22 % VAT (BASE, STANDARD), as it was at the start",
                        "  2026-07-01 12:00:00 CEST  the eMSP asked to start",
                        "  2026-07-01 12:00:02 CEST  the car is plugged in and the station began the transaction: 7",
                        "  2026-07-01 12:05:00 CEST  the meter shows 1002.500 kWh, 22.0 kW, battery 35 %",
                        "  2026-07-01 12:00:03 CEST      to the eMSP: EVSE MI-1-1 is CHARGING",
                        "  2026-07-01 12:05:01 CEST      to the eMSP: session ACTIVE, 2.5 kWh, 1.13 + VAT so far (PUT)",
                        "  2026-07-01 12:31:07 CEST      to the eMSP: the bill (CDR): 11 kWh, 4.95 EUR + VAT = 6.04 EUR"
                                + "; the eMSP answered HTTP 500",
                        "  energy   11.000 kWh",
                        "  to pay   6.04 EUR");
        assertThat(lines).anyMatch(line -> line.endsWith("(31 min 03 s)"));
    }

    private List<JsonNode> diary() {
        return json.readTree("""
                [{"at":"2026-07-01T10:00:03Z","method":"PATCH","path":"locations/IT/EML/l1/MI-1-1","status":200,
                  "body":{"status":"CHARGING"}},
                 {"at":"2026-07-01T10:00:03Z","method":"PATCH","path":"locations/IT/EML/l1/MI-1-2","status":200,
                  "body":{"status":"BLOCKED"}},
                 {"at":"2026-07-01T10:05:01Z","method":"PUT","path":"sessions/IT/EML/s1","status":200,
                  "body":{"status":"ACTIVE","kwh":2.5,"total_cost":{"excl_vat":1.13}}},
                 {"at":"2026-07-01T10:31:07Z","method":"POST","path":"cdrs","status":500,
                  "body":{"session_id":"s1","currency":"EUR","total_energy":11,
                          "total_cost":{"excl_vat":4.95,"incl_vat":6.04}}}]""").valueStream().toList();
    }

    @Test
    void saysWhenThereIsNoBill() {
        List<String> lines = new Telling(ZoneId.of("UTC"))
                .tell(json.readTree("{\"id\":\"s1\"}"), json.createObjectNode(), List.of(), List.of());

        assertThat(lines.getLast()).isEqualTo("Not billed yet.");
    }
}
