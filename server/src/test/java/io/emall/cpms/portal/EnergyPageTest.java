package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Energy management (use case 3 of the requirement document) on the page and over REST, with right and wrong input. */
class EnergyPageTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final Office OFFICE = Office.staffed("energy-page-test");

    private static Visitor ada;
    private static Visitor max;

    @BeforeAll
    static void open() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
        place("page");
        place("rest");
    }

    private static void place(String id) {
        made("/locations/" + id, """
                {"name":"Here","street":"Via 1","city":"Milano","postalCode":"20121","country":"ITA","latitude":45.4,
                 "longitude":9.1,"zone":"Europe/Rome"}""");
        made("/stations/" + id + "-1", "{\"locationId\":\"" + id + "\"}");
        made("/evses/" + id + "-1", """
                {"locationId":"%1$s","stationId":"%1$s-1","number":1,"connectors":[{"id":"1","number":1,
                 "standard":"IEC_62196_T2_COMBO","format":"CABLE","powerType":"DC","voltage":400,"amperage":250,
                 "maximumPowerW":50000}]}""".formatted(id));
    }

    private static void made(String path, String body) {
        HttpResponse<String> answer = api("PUT", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    @Test
    void settingsAreShownModifiedAndSavedAndTheplanFollows() {
        String page = "/locations/page/energy";
        String modify = page + "/modify";
        assertThat(ada.get("/locations/page").body()).contains("href=\"" + page + "\"");
        assertThat(ada.get(page).body())
                .contains("Nobody plans this location&#39;s energy yet")
                .contains(modify);

        HttpResponse<String> wrong = ada.post(
                modify,
                modify,
                "importKw",
                "lots",
                "buildingKw",
                "-3",
                "exportKw",
                "0",
                "carbon",
                "0",
                "why",
                "so <b>");
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body())
                .contains("value=\"lots\"")
                .contains("id=\"importKw-error\"")
                .contains("id=\"buildingKw-error\"")
                .contains("so &lt;b&gt;");
        assertThat(ada.get(page).body()).contains("Nobody plans");

        HttpResponse<String> nothing =
                ada.post(modify, modify, "importKw", "20", "buildingKw", "20", "exportKw", "0", "carbon", "0");
        assertThat(nothing.body()).contains("nothing would be left for stations");

        HttpResponse<String> unknown = ada.post(
                modify,
                modify,
                "importKw",
                "80",
                "buildingKw",
                "10",
                "exportKw",
                "0",
                "carbon",
                "0",
                "supplier",
                "00000000-0000-0000-0000-000000000009");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("id=\"supplier-error\"");

        HttpResponse<String> saved = ada.post(
                modify,
                modify,
                "importKw",
                "80",
                "buildingKw",
                "10",
                "exportKw",
                "0",
                "carbon",
                "0.1",
                "limitKw",
                "40",
                "why",
                "Works in the street");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        await(() -> ada.get(page).body().contains("data-plan="));
        String shown = ada.get(page).body();
        assertThat(shown)
                .contains("80.0\u202fkW")
                .contains("At most 40.0\u202fkW from the grid")
                .contains("Works in the street")
                .contains("30.0\u202fkW for all stations")
                .contains("The next two days cost")
                .contains(">the assumed price</span>")
                .doesNotContainPattern("€-?[0-9,]+\\.[0-9]{5}");

        String end = shown.substring(shown.indexOf(page + "/decisions/"));
        assertThat(ada.post(page, end.substring(0, end.indexOf('"'))).statusCode())
                .isEqualTo(302);
        await(() -> ada.get(page).body().contains("70.0\u202fkW for all stations"));
        assertThat(ada.get(page).body()).contains("Nothing: the plan decides everything.");
    }

    @Test
    void theMaintainerSeesItWithoutMoneyAndChangesNothing() {
        String page = "/locations/rest/energy";
        api("PUT", page + "/connection", "{\"importKw\":60}");
        await(() -> ada.get(page).body().contains("data-plan="));

        assertThat(max.get(page).body())
                .contains("60.0\u202fkW")
                .doesNotContain("/modify")
                .doesNotContain("price per kWh")
                .contains("\"price\":null".replace("\"", "&quot;"));
        assertThat(max.get(page + "/modify").statusCode()).isEqualTo(403);
        assertThat(max.api(Office.MAINTAINER, "PUT", page + "/connection", "{\"importKw\":600}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(max.api(Office.MAINTAINER, "GET", page, ""), 200)
                        .get("plan")
                        .isNull())
                .isTrue();
    }

    @Test
    void theSameOverRest() {
        String energy = "/locations/rest/energy";
        assertThat(json(api("PUT", energy + "/connection", "{\"importKw\":0}"), 400)
                        .toString())
                .contains("importKw");
        assertThat(json(api("PUT", energy + "/connection", "{}"), 400).toString())
                .contains("importKw");
        json(api("PUT", "/locations/nowhere/energy/connection", "{\"importKw\":60}"), 404);
        json(api("PUT", energy + "/connection", "{\"importKw\":60,\"buildingKw\":5}"), 200);

        json(api("POST", energy + "/decisions", "{}"), 400);
        json(api("POST", energy + "/decisions", "{\"kind\":\"SITE_LIMIT\",\"kw\":-1}"), 400);
        json(api("POST", energy + "/decisions", "{\"kind\":\"RESERVE\",\"percent\":101}"), 400);
        json(api("POST", energy + "/decisions", "{\"kind\":\"EVSE_LIMIT\",\"kw\":10}"), 400);
        String past = "{\"kind\":\"SITE_LIMIT\",\"kw\":20,\"until\":\"2020-01-01T00:00:00Z\"}";
        json(api("POST", energy + "/decisions", past), 400);
        json(api("POST", "/locations/page2/energy/decisions", "{\"kind\":\"SITE_LIMIT\",\"kw\":20}"), 409);

        String nobody = "\"00000000-0000-0000-0000-000000000009\"}";
        assertThat(json(api("POST", energy + "/decisions", "{\"kind\":\"SUPPLIER\",\"dso\":" + nobody), 400)
                        .toString())
                .contains("dso", "granted no contract");
        assertThat(json(
                                api(
                                        "POST",
                                        energy + "/decisions",
                                        "{\"kind\":\"BATTERY\",\"use\":\"HOLD\",\"battery\":" + nobody),
                                400)
                        .toString())
                .contains("battery", "not of this location");
        assertThat(json(
                                api(
                                        "POST",
                                        energy + "/decisions",
                                        "{\"kind\":\"EVSE_LIMIT\",\"kw\":10,\"evse\":\"page-1\"}"),
                                400)
                        .toString())
                .contains("evse", "not of this location");
        json(api("POST", energy + "/decisions", "{\"kind\":\"EVSE_LIMIT\",\"kw\":10,\"evse\":\"rest-1\"}"), 201);

        Instant until = Instant.now().plusSeconds(3600);
        JsonNode made = json(
                api(
                        "POST",
                        energy + "/decisions",
                        "{\"kind\":\"SITE_LIMIT\",\"kw\":20,\"until\":\"" + until + "\",\"why\":\"test\"}"),
                201);
        JsonNode shown = json(api("GET", energy, ""), 200);
        assertThat(shown.get("decisions").get(1).get("id")).isEqualTo(made.get("id"));
        assertThat(shown.get("decisions").get(1).get("kind").asString()).isEqualTo("SITE_LIMIT");
        assertThat(shown.get("decisions").get(1).get("kw").asDouble()).isEqualTo(20);
        assertThat(shown.get("connection").get("importKw").asDouble()).isEqualTo(60);
        await(() -> {
            JsonNode plan = json(api("GET", energy, ""), 200).path("plan");
            return plan.path("steps").size() == 192 && plan.path("budget").asDouble() == 15_000;
        });

        String one = energy + "/decisions/" + made.get("id").asString();
        assertThat(api("DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(api("DELETE", one, "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> api(String method, String path, String body) {
        return ada.api(Office.ADMINISTRATOR, method, path, body);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static void await(BooleanSupplier happened) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
