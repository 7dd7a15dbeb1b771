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
                {"id":"s1","number":1001,"locationId":"l1","stationId":"MI-1","evseUid":"MI-1-1","connectorId":"1",
                 "driver":{"token":"T1","countryCode":"IT","partyId":"DRV","contractId":"C1","method":"COMMAND"},
                 "price":{"perKwh":0.45,"currency":"EUR","vatPercent":22,"kind":"BASE","speed":"STANDARD"},
                 "story":[{"at":"2026-07-01T10:00:00Z","kind":"REQUESTED"},
                          {"at":"2026-07-01T10:00:02Z","kind":"STARTED","detail":"7"}],
                 "cdr":{"id":"s1","startedAt":"2026-07-01T10:00:02Z","endedAt":"2026-07-01T10:31:05Z",
                        "energyWh":11000,"net":4.95,"tax":1.09,"gross":6.04,"currency":"EUR"}}""");
        JsonNode reading = json.readTree(
                "{\"at\":\"2026-07-01T10:05:00Z\",\"registerWh\":1002500,\"powerW\":22000,\"stateOfCharge\":35}");
        List<String> lines = new Telling(ZoneId.of("Europe/Rome"))
                .tell(session, json.readTree("{\"name\":\"Milano Duomo\"}"), List.of(reading));

        assertThat(lines)
                .contains(
                        "Where    Milano Duomo, station MI-1, EVSE MI-1-1, connector 1",
                        "Price    0.45 EUR/kWh before 22 % VAT (BASE, STANDARD), as it was at the start",
                        "  2026-07-01 12:00:00 CEST  the eMSP asked to start",
                        "  2026-07-01 12:00:02 CEST  the station began the transaction: 7",
                        "  2026-07-01 12:05:00 CEST  register 1002.500 kWh, 22.0 kW, battery 35 %",
                        "  energy   11.000 kWh",
                        "  to pay   6.04 EUR");
        assertThat(lines).anyMatch(line -> line.endsWith("(31 min 03 s)"));
    }

    @Test
    void saysWhenThereIsNoBill() {
        List<String> lines = new Telling(ZoneId.of("UTC"))
                .tell(json.readTree("{\"id\":\"s1\"}"), json.createObjectNode(), List.of());

        assertThat(lines.getLast()).isEqualTo("Not billed yet.");
    }
}
