package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Limiting power on the page and over REST, with right and wrong input, at a station on a real socket. */
class PowerPageTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "0123456789abcdef0123456789abcdef01234567";
    private static final String PAGE = "/stations/W1/power";

    @AutoClose
    private static final Office OFFICE = Office.staffed("power-test");

    @AutoClose
    private static SimStation201 station;

    private static Visitor max;

    @BeforeAll
    static void open() {
        Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
        ada.api(Office.ADMINISTRATOR, "PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
        for (String id : new String[] {"W1", "W2", "W3"}) {
            ada.api(
                    Office.ADMINISTRATOR,
                    "PUT",
                    "/stations/" + id,
                    "{\"locationId\":\"here\",\"key\":\"" + KEY + "\"}");
        }
        for (String id : new String[] {"W1", "W3"}) {
            HttpResponse<String> evse = ada.api(Office.ADMINISTRATOR, "PUT", "/evses/" + id + "-1", """
                    {"locationId":"here","stationId":"%s","number":1,"connectors":[{"id":"1","number":1,
                    "standard":"IEC_62196_T2","format":"SOCKET","powerType":"AC_3_PHASE","voltage":230,"amperage":32}]}
                    """.formatted(id));
            assertThat(evse.statusCode()).as(evse.body()).isBetween(200, 204);
        }
        station = new SimStation201(
                new StationAddress(OFFICE.stations(), "W1", HexFormat.of().parseHex(KEY)),
                StationPlan.withOutlets(22_000));
        station.powerUp();
        await(() -> OFFICE.bean(Stations.class)
                .find(new StationId("W1"))
                .filter(its -> its.online())
                .isPresent());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static HttpResponse<String> api(String method, String path, String body) {
        return max.api(Office.MAINTAINER, method, "/stations/" + path, body);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    @Test
    void aLimitFromThePageIsAtTheStationAndShown() {
        HttpResponse<String> sent = max.post(
                PAGE,
                PAGE + "/limits",
                "evse",
                "1",
                "scope",
                "PLACE",
                "rate",
                "7,4",
                "unit",
                "WATTS",
                "why",
                "hot <b>");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);

        String page = max.get(PAGE).body();
        assertThat(page).contains("7.4", "hot &lt;b&gt;", "accepted").doesNotContain("hot <b>", "??");
        assertThat(station.profilesKept()).isPositive();

        HttpResponse<String> asked = max.post(PAGE, PAGE + "/ask", "evse", "1");
        assertThat(asked.body()).contains("The station plans the same.");
    }

    @Test
    void wrongInputStaysWithWhatIsWrong() {
        HttpResponse<String> answer = max.post(
                PAGE, PAGE + "/limits", "evse", "1", "scope", "PLACE", "rate", "much", "unit", "WATTS", "why", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("value=\"much\"", "rate-error", "why-error");
        HttpResponse<String> session = max.post(
                PAGE,
                PAGE + "/limits",
                "evse",
                "1",
                "scope",
                "TRANSACTION",
                "rate",
                "5",
                "unit",
                "AMPERES",
                "why",
                "x");
        assertThat(session.body()).contains("No session runs there now.");
        assertThat(max.get("/stations/NOBODY/power").statusCode()).isEqualTo(404);
    }

    @Test
    void theFallbackOverRest() {
        JsonNode kept = json(api("PUT", "W1/power/fallback", "{\"evse\":0,\"kw\":11,\"why\":\"grid\"}"), 200);

        assertThat(kept.path("state").stringValue()).isEqualTo("ACCEPTED");
        assertThat(kept.path("role").stringValue()).isEqualTo("FALLBACK");
        JsonNode sheet = json(api("GET", "W1/power", ""), 200);
        assertThat(sheet.path("places").get(0).path("fallback").path("state").stringValue())
                .isEqualTo("ACCEPTED");
        assertThat(sheet.path("places")
                        .get(0)
                        .path("steps")
                        .get(0)
                        .path("limitKw")
                        .doubleValue())
                .isEqualTo(11);
        int number = kept.path("profile").path("number").intValue();
        assertThat(json(api("DELETE", "W1/power/limits/" + number, ""), 200)
                        .path("state")
                        .stringValue())
                .isEqualTo("CLEARED");
        assertThat(api("DELETE", "W1/power/limits/" + number, "").statusCode()).isEqualTo(404);
    }

    @Test
    void wrongRequestsAreRefusedWithTheField() {
        assertThat(api("POST", "W1/power/limits", "{\"evse\":1,\"why\":\"x\"}").body())
                .contains("kw");
        assertThat(api("POST", "W1/power/limits", "{\"evse\":1,\"kw\":-1,\"why\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api("POST", "W1/power/limits", "{\"evse\":9,\"kw\":1,\"why\":\"x\"}")
                        .body())
                .contains("unknown evse");
        assertThat(api("POST", "NO/power/limits", "{\"kw\":1,\"why\":\"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(api("GET", "W2/power/composite", "").statusCode()).isEqualTo(409);
        assertThat(api("GET", "W1/power/composite?evse=7", "").statusCode()).isEqualTo(404);
    }

    /** K15: what the car asked for stands with its session, with units and in the zone of the place. */
    @Test
    void whatTheCarNeedsIsOnItsSessionsPage() {
        try (ScriptedStation car = new ScriptedStation(OFFICE, "W3", KEY, "ocpp2.0.1")) {
            car.calls("BootNotification", "{'reason':'PowerUp','chargingStation':{'model':'M','vendorName':'V'}}");
            String now = Instant.now().toString();
            car.calls(
                    "TransactionEvent",
                    "{'eventType':'Started','seqNo':0,'timestamp':'" + now + "','triggerReason':'CablePluggedIn',"
                            + "'transactionInfo':{'transactionId':'t1'},'evse':{'id':1,'connectorId':1}}");
            car.calls(
                    "NotifyEVChargingNeeds",
                    "{'evseId':1,'chargingNeeds':{'requestedEnergyTransfer':'AC_three_phase','departureTime':"
                            + "'2030-01-15T17:00:00Z','acChargingParameters':{'energyAmount':30000,'evMinCurrent':6,"
                            + "'evMaxCurrent':32,'evMaxVoltage':230}}}");
            await(() -> !sessionsOfW3().isEmpty());
            String page = "/sessions/" + sessionsOfW3().get(0).get("id").asString();
            await(() -> max.get(page).body().contains("The car asked for 30"));
            assertThat(max.get(page).body())
                    .contains("kWh (AC_three_phase)", "18:00")
                    .doesNotContain("??");
        }
    }

    private static JsonNode sessionsOfW3() {
        return json(max.api(Office.MAINTAINER, "GET", "/sessions?station=W3", ""), 200)
                .get("items");
    }

    @Test
    void whatIsWantedOfAnAbsentStationWaits() {
        JsonNode kept = json(api("POST", "W2/power/limits", "{\"amperes\":16,\"why\":\"later\"}"), 201);

        assertThat(kept.path("state").stringValue()).isEqualTo("WANTED");
        assertThat(max.get("/stations/W2/power").body()).contains("offline");
    }
}
