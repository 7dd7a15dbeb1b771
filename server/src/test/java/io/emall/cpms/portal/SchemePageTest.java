package io.emall.cpms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** More than energy, set by people in a real browser and by programs over REST. */
class SchemePageTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "0123456789abcdef0123456789abcdef01234567";
    private static final String MORE = "/tariffs/more?area=default&speed=FAST";

    @ParameterizedTest
    @CsvSource({"scheme-desktop, 1360, 900, false", "scheme-phone, 360, 740, true"})
    void aPriceSaysMoreThanEnergy(String name, int width, int height, boolean isPhone) {
        try (Office office = Office.staffed(name);
                Browsing browsing = new Browsing(name, width, height, isPhone)) {
            Page page = browsing.page();
            browsing.logIn(office, Office.ADMINISTRATOR);
            page.navigate(office.http("/tariffs"));
            page.locator("#fast").fill("0.45");
            browsing.click("Save Changes");
            page.locator("a[href*='speed=FAST']").click();
            assertThat(field(page, "perKwh")).hasValue("0.45");
            wrong(browsing, page);
            right(browsing, page);

            page.navigate(office.http("/tariffs"));
            page.locator("#fast").fill("0.50");
            browsing.click("Save Changes");
            assertThat(page.locator("#content")).containsText("From 22:00 to 06:00: €0.35/kWh");
            page.navigate(office.http(MORE));
            assertThat(field(page, "rules[0].from")).hasValue("22:00");
            assertThat(field(page, "parkingStep")).hasValue("5");
            browsing.see("kept");
            browsing.assertContent();
        }
    }

    /** What was typed stays, and what is wrong stands beside it. */
    private static void wrong(Browsing browsing, Page page) {
        field(page, "startFee").fill("one");
        field(page, "rules[0].price").fill("0,35");
        field(page, "rules[0].from").fill("22:00");
        field(page, "rules[0].until").fill("22:00");
        browsing.click("Save Changes");
        assertThat(field(page, "startFee")).hasValue("one");
        assertThat(page.locator("[id='startFee-error']")).isVisible();
        field(page, "startFee").fill("1");
        browsing.click("Save Changes");
        assertThat(page.locator("[id='rules[0].until-error']")).containsText("another time");
        assertThat(field(page, "rules[0].price")).hasValue("0,35");
        browsing.see("wrong");
    }

    private static void right(Browsing browsing, Page page) {
        field(page, "rules[0].until").fill("06:00");
        field(page, "parking").fill("3");
        field(page, "parkingStep").fill("5");
        page.locator("#rule1 summary").click();
        field(page, "rules[1].price").fill("0.30");
        field(page, "rules[1].minKwh").fill("50");
        page.locator("#rule1").getByLabel("Sunday").check();
        field(page, "least").fill("2");
        field(page, "most").fill("60");
        browsing.see("typed");
        browsing.click("Save Changes");
        assertThat(page.locator("#content")).containsText("From 22:00 to 06:00: €0.35/kWh");
        assertThat(page.locator("#content")).containsText("On Sunday, from 50 kWh on: €0.30/kWh");
        assertThat(page.locator("#content")).containsText("€3.00/h once it no longer charges (by 5 min)");
        assertThat(page.locator("#content")).containsText("At most €60.00 per session");
        browsing.see("sentences");
    }

    /** Ids have brackets, as the fields' names do. */
    private static Locator field(Page page, String name) {
        return page.locator("[id='" + name + "']");
    }

    @Test
    void programsSayAllThatOcpiCan() {
        try (Office office = Office.staffed("scheme-rest")) {
            Visitor ada = Visitor.loggedIn(office, Office.ADMINISTRATOR);
            HttpResponse<String> set = price(ada, """
                    "elements":[{"components":[{"dimension":"TIME","price":2,"step":60,"vatPercent":10}],
                        "restrictions":{"hours":{"from":"08:00","until":"20:00"},"days":["MONDAY","FRIDAY"],
                        "kilowatts":{"min":11},"amperes":{"max":32},"dates":{"from":"2026-12-01"}}},
                        {"components":[{"dimension":"FLAT","price":1}]}],"least":1.5,"most":30""");
            assertThat(set.statusCode()).isEqualTo(201);
            JsonNode kept = JSON.readTree(
                            ada.api(Office.ADMINISTRATOR, "GET", "/prices", "").body())
                    .get(0);
            assertThat(kept.at("/elements/0/restrictions/hours/until").asString())
                    .startsWith("20:00");
            assertThat(kept.at("/elements/0/restrictions/kilowatts/min").asInt())
                    .isEqualTo(11);
            assertThat(kept.at("/elements/0/components/0/vatPercent").asInt()).isEqualTo(10);
            assertThat(kept.at("/most").asInt()).isEqualTo(30);
            assertThat(ada.get(MORE.replace("FAST", "STANDARD")).body())
                    .contains(
                            "Empty: at once. Times of ",
                            "says more than this page can",
                            "€2.00/h while it charges (by 1 min) plus 10")
                    .doesNotContain("??");
        }
    }

    /** A bill with a start fee, energy and ten minutes of parking, on the session's page. */
    @Test
    void aSessionShowsTheLinesOfItsBill() {
        try (Office office = Office.staffed("scheme-session")) {
            KnownDriver.arrive(office);
            Visitor ada = Visitor.loggedIn(office, Office.ADMINISTRATOR);
            put(ada, "/locations/here", """
                    {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
            put(ada, "/stations/X1", "{\"locationId\":\"here\",\"key\":\"" + KEY + "\"}");
            put(ada, "/evses/X1-1", """
                    {"locationId":"here","stationId":"X1","number":1,"connectors":[{"id":"1","number":1,
                    "standard":"IEC_62196_T2","format":"SOCKET","powerType":"AC_3_PHASE","voltage":230,"amperage":32}]}
                    """);
            assertThat(price(ada, """
                    "elements":[{"components":[{"dimension":"FLAT","price":1,"vatPercent":10},
                        {"dimension":"PARKING_TIME","price":6}]}]""").statusCode()).isEqualTo(201);
            try (ScriptedStation station = new ScriptedStation(office, "X1", KEY, "ocpp2.0.1")) {
                station.calls(
                        "BootNotification", "{'reason':'PowerUp','chargingStation':{'model':'M','vendorName':'V'}}");
                Instant now = Instant.now();
                says(station, "Started", 0, now, "Authorized", "Charging", 1000);
                says(station, "Updated", 1, now.plusSeconds(60), "ChargingStateChanged", "SuspendedEV", 11_000);
                says(station, "Ended", 2, now.plusSeconds(120), "EVDeparted", "Idle", 11_000);
                String page = billed(ada);
                assertThat(page)
                        .contains("Cost of the energy", "Start", "€1.00", "Parking", "€0.10", "€4.50", "€5.60", "€6.71")
                        .doesNotContain("Price, net", "??");
            }
        }
    }

    private static String billed(Visitor ada) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            JsonNode sessions = JSON.readTree(
                    ada.api(Office.ADMINISTRATOR, "GET", "/sessions", "").body());
            String id = sessions.at("/items/0/id").asString("");
            String page = id.isEmpty() ? "" : ada.get("/sessions/" + id).body();
            if (page.contains("€6.71")) {
                return page;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no bill");
    }

    private static void says(
            ScriptedStation station, String event, int seqNo, Instant at, String reason, String state, int register) {
        station.calls(
                "TransactionEvent", """
                {'eventType':'%s','seqNo':%d,'timestamp':'%s','triggerReason':'%s',
                'transactionInfo':{'transactionId':'t1','chargingState':'%s'},'evse':{'id':1,'connectorId':1},
                'idToken':{'idToken':'%s','type':'ISO14443'},
                'meterValue':[{'timestamp':'%s','sampledValue':[{'value':%d}]}]}""".formatted(event, seqNo, at, reason, state, KnownDriver.TOKEN, at, register));
    }

    private static void put(Visitor ada, String path, String body) {
        assertThat(ada.api(Office.ADMINISTRATOR, "PUT", path, body).statusCode())
                .isLessThan(300);
    }

    @Test
    void nonsenseIsRefusedFieldByField() {
        try (Office office = Office.staffed("scheme-nonsense")) {
            Visitor ada = Visitor.loggedIn(office, Office.ADMINISTRATOR);
            HttpResponse<String> refused = price(ada, """
                    "elements":[{"components":[{"dimension":"TIME","price":-2,"step":0}],
                        "restrictions":{"seconds":{"min":60,"max":30}}},{"components":[]}],"least":1.234""");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body())
                    .contains(
                            "elements[0].components[0].price",
                            "elements[0].components[0].step",
                            "elements[0].restrictions.seconds",
                            "elements[1].components",
                            "least");
            for (String hostile : new String[] {
                "\"elements\":[null]",
                "\"elements\":[{\"components\":[null]}]",
                "\"elements\":[{\"components\":[{\"dimension\":\"MOON\",\"price\":1}]}]",
                "\"elements\":[{\"components\":[{\"dimension\":\"FLAT\"}]}]",
                "\"elements\":[{\"components\":[{\"dimension\":\"FLAT\",\"price\":1,\"vatPercent\":101}]}]",
                "\"elements\":[{\"restrictions\":{\"days\":[null]}}]",
                "\"elements\":[{\"restrictions\":{\"hours\":{\"from\":\"25:00\"}}}]",
                "\"most\":1e300"
            }) {
                assertThat(price(ada, hostile).statusCode()).as(hostile).isEqualTo(400);
            }
        }
    }

    private static HttpResponse<String> price(Visitor ada, String more) {
        return ada.api(
                Office.ADMINISTRATOR,
                "POST",
                "/prices",
                "{\"speed\":\"STANDARD\",\"kind\":\"BASE\",\"perKwh\":0.45," + more + "}");
    }
}
