package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What drivers find at a location, on its page and over REST, while a station on a real socket fills up and empties. */
class ExternalStatusPageTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "0123456789abcdef0123456789abcdef01234567";
    private static final String STATUS = "/locations/here/external-status";

    @AutoClose
    private static final Office OFFICE = Office.staffed("external-status-test");

    private static Visitor ada;
    private static Visitor max;

    @BeforeAll
    static void aLocation() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
        put("/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
        put("/stations/X1", "{\"locationId\":\"here\",\"key\":\"" + KEY + "\"}");
        for (int number = 1; number <= 2; number++) {
            put("/evses/X1-" + number, """
                    {"locationId":"here","stationId":"X1","number":%d,"connectors":[{"id":"1","number":1,
                    "standard":"IEC_62196_T2","format":"SOCKET","powerType":"AC_3_PHASE","voltage":230,"amperage":32}]}
                    """.formatted(number));
        }
        assertThat(ada.api(
                                Office.ADMINISTRATOR,
                                "POST",
                                "/prices",
                                "{\"speed\":\"STANDARD\",\"kind\":\"BASE\",\"perKwh\":0.45}")
                        .statusCode())
                .isLessThan(300);
    }

    private static void put(String path, String body) {
        assertThat(ada.api(Office.ADMINISTRATOR, "PUT", path, body).statusCode())
                .isLessThan(300);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static String page() {
        return max.get("/locations/here").body();
    }

    private static JsonNode speed(String user) {
        return JSON.readTree(max.api(user, "GET", STATUS, "").body()).at("/speeds/0");
    }

    private static void says(ScriptedStation station, int evse, String event, String reason) {
        station.calls("TransactionEvent", """
                {'eventType':'%s','seqNo':%d,'timestamp':'%s','triggerReason':'%s',
                'transactionInfo':{'transactionId':'t%d'},'evse':{'id':%d,'connectorId':1}}""".formatted(
                        event, event.equals("Started") ? 0 : 1, Instant.now(), reason, evse, evse));
        reports(station, evse, event.equals("Started") ? "Occupied" : "Available");
    }

    private static void reports(ScriptedStation station, int evse, String status) {
        station.calls("StatusNotification", """
                {'timestamp':'%s','connectorStatus':'%s','evseId':%d,'connectorId':1}""".formatted(Instant.now(), status, evse));
    }

    /** Scenario of G10: all sockets are taken, and the page says when the first will be free. */
    @Test
    void whenAllAreTakenThePageTellsWhenTheFirstIsFree() {
        try (ScriptedStation station = new ScriptedStation(OFFICE, "X1", KEY, "ocpp2.0.1")) {
            station.calls("BootNotification", "{'reason':'PowerUp','chargingStation':{'model':'M','vendorName':'V'}}");
            reports(station, 1, "Available");
            says(station, 2, "Started", "CablePluggedIn");
            await(() -> speed(Office.MAINTAINER).at("/sockets/free").asInt() == 1
                    && speed(Office.MAINTAINER).at("/sockets/occupied").asInt() == 1);
            assertThat(page()).contains("1 of 2 free").doesNotContain("First free", "??");
            assertThat(speed(Office.MAINTAINER).get("firstFree").isNull()).isTrue();

            says(station, 1, "Started", "CablePluggedIn");
            await(() -> !speed(Office.MAINTAINER).get("firstFree").isNull());
            assertThat(page())
                    .contains("First free in about", "A rough guess", "In eight of ten cases", "0 of 2 free")
                    .doesNotContain("??");
            JsonNode first = speed(Office.MAINTAINER).get("firstFree");
            assertThat(first.get("because").asString()).isEqualTo("NOTHING_LEARNT");
            assertThat(first.get("minutes").asInt()).isPositive();
            assertThat(Instant.parse(first.get("earliest").asString()))
                    .isAfter(Instant.now().minusSeconds(1))
                    .isBefore(Instant.parse(first.get("latest").asString()));

            says(station, 2, "Ended", "EVDeparted");
            await(() -> speed(Office.MAINTAINER).get("firstFree").isNull());
            assertThat(page()).doesNotContain("First free");
        }
        await(() -> speed(Office.MAINTAINER).at("/sockets/out").asInt() == 2);
        assertThat(page()).contains("When one will be free cannot be told.");
    }

    @Test
    void moneyIsForThoseWhoMaySeeIt() {
        assertThat(speed(Office.ADMINISTRATOR).at("/price/currency").asString()).isEqualTo("EUR");
        assertThat(speed(Office.MAINTAINER).get("price").isNull()).isTrue();
        assertThat(max.api(Office.MAINTAINER, "GET", "/locations/nowhere/external-status", "")
                        .statusCode())
                .isEqualTo(404);
    }
}
