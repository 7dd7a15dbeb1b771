package io.emall.cpms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Automatic prices (R13) on the page and over REST, with right and wrong input. */
class DynamicPageTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RULE = """
            {"margin":0.2,"floor":0.3,"cap":0.9,"step":0.05,"noticeMinutes":0,"changesADay":24}""";

    @AutoClose
    private static final Office OFFICE = Office.staffed("dynamic-page-test");

    private static Visitor ada;

    @BeforeAll
    static void open() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        for (String speed : new String[] {"FAST", "STANDARD"}) {
            json(api("POST", "/prices", "{\"speed\":\"" + speed + "\",\"kind\":\"BASE\",\"perKwh\":0.40}"), 201);
        }
        place();
    }

    /** A location whose energy costs 60 ct all day. */
    private static void place() {
        api("PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
        api("PUT", "/stations/here-1", "{\"locationId\":\"here\"}");
        json(api("PUT", "/evses/here-1", """
                {"locationId":"here","stationId":"here-1","number":1,"connectors":[{"id":"1","number":1,"standard":"IEC_62196_T2_COMBO",
                 "format":"CABLE","powerType":"DC","voltage":400,"amperage":250},
                 {"id":"2","number":2,"standard":"IEC_62196_T2","format":"SOCKET","powerType":"AC_3_PHASE",
                 "voltage":230,"amperage":32}]}"""), 200);
        String dso = json(api("POST", "/dsos", """
                        {"name":"Flat","roles":"ENERGY_SUPPLIER","connection":"hours","other_price":"0.60",
                         "hours":"DAILY 23:00-07:00 0.60"}"""), 201).get("id").asString();
        json(api("PUT", "/dsos/" + dso + "/contracts/here", "{\"limit_kw\":\"100\"}"), 200);
        json(api("POST", "/dsos/" + dso + "/contracts/here/grant", "{}"), 200);
        json(api("PUT", "/locations/here/energy/connection", "{\"importKw\":60}"), 200);
        await(() -> !json(api("GET", "/locations/here/energy", ""), 200)
                .path("plan")
                .path("steps")
                .isEmpty());
    }

    @Test
    void aPlanSaysOverRestWhatItsNextKwhComesFrom() {
        JsonNode step = json(api("GET", "/locations/here/energy", ""), 200).at("/plan/steps/0");
        assertThat(step.at("/margin/what").asString()).isNotBlank();
    }

    @Test
    void theRuleAnnouncesFixesAndGoesOnOverRest() {
        json(api("GET", "/dynamic-prices/default/FAST", ""), 404);
        json(api("PUT", "/dynamic-prices/nowhere/FAST", RULE), 404);
        JsonNode wrong = json(
                api(
                        "PUT",
                        "/dynamic-prices/default/FAST",
                        "{\"floor\":0.31,\"cap\":0.2,\"step\":0.05,\"noticeMinutes\":1,\"changesADay\":0,\"blockHours\":5}"),
                400);
        assertThat(wrong.toString()).contains("\"cap\"", "\"floor\"", "\"changesADay\"", "\"blockHours\"");
        json(api("POST", "/dynamic-prices/default/FAST/fixed", "{\"perKwh\":0.5}"), 404);

        JsonNode made = json(api("PUT", "/dynamic-prices/default/FAST", RULE), 200);
        assertThat(made.get("rule").get("active").asBoolean()).isTrue();
        await(() -> json(api("GET", "/dynamic-prices/default/FAST", ""), 200)
                        .get("announced")
                        .size()
                == 1);
        assertThat(json(api("GET", "/dynamic-prices", ""), 200)).isNotEmpty();
        JsonNode one = json(api("GET", "/dynamic-prices/default/FAST", ""), 200)
                .get("announced")
                .get(0);
        assertThat(one.get("perKwh").asDouble()).isEqualTo(0.8);
        assertThat(one.get("because").get("cost").asDouble()).isEqualTo(0.6);
        JsonNode evidence = json(api("GET", "/prices/" + one.get("price").asString() + "/evidence", ""), 200);
        assertThat(evidence.get("price").get("from")).isEqualTo(one.get("from"));
        assertThat(evidence.get("announced").get("rule").get("cap").asDouble()).isEqualTo(0.9);
        assertThat(evidence.get("acknowledged").isEmpty()).as("nobody to tell").isTrue();

        Instant until = Instant.now().plus(Duration.ofHours(3));
        json(
                api(
                        "POST",
                        "/dynamic-prices/default/FAST/fixed",
                        "{\"perKwh\":0.5,\"until\":\"2020-01-01T00:00:00Z\"}"),
                400);
        JsonNode fixed = json(
                api(
                        "POST",
                        "/dynamic-prices/default/FAST/fixed",
                        "{\"perKwh\":0.5,\"until\":\"" + until + "\",\"why\":\"a fair\"}"),
                201);
        assertThat(fixed.get("fixed").get("price").asDouble()).isEqualTo(0.5);
        assertThat(fixed.get("announced").get(0).get("withdrawnBy").asString()).isEqualTo("ada");
        assertThat(api("DELETE", "/dynamic-prices/default/FAST/fixed", "").statusCode())
                .isEqualTo(204);
        json(api("DELETE", "/dynamic-prices/default/FAST/fixed", ""), 404);
    }

    @Test
    void theMaintainerSeesNothingOfIt() {
        assertThat(ada.api(Office.MAINTAINER, "GET", "/dynamic-prices", "").statusCode())
                .isEqualTo(403);
        assertThat(ada.api(Office.MAINTAINER, "PUT", "/dynamic-prices/default/FAST", RULE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.loggedIn(OFFICE, Office.MAINTAINER)
                        .get("/tariffs/automatic")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"dynamic-desktop, 1360, 900, false", "dynamic-phone, 360, 740, true"})
    void peopleSwitchItOnSeeWhyAndFixThePrice(String name, int width, int height, boolean isPhone) {
        try (Browsing browsing = new Browsing(name, width, height, isPhone)) {
            Page page = browsing.page();
            browsing.logIn(OFFICE, Office.ADMINISTRATOR);
            page.navigate(OFFICE.http("/tariffs"));
            page.locator("a[href*='/tariffs/automatic']").click();
            page.locator("a[href*='speed=STANDARD']").click();

            page.locator("#cap").fill("0.61");
            page.locator("#floor").fill("much");
            browsing.click("Save");
            assertThat(page.locator("#floor")).hasValue("much");
            assertThat(page.locator("#floor-error")).isVisible();
            page.locator("#floor").fill("0.3");
            page.locator("#margin").fill("0.2");
            page.locator("#step").fill("0.05");
            page.locator("#notice").fill("0");
            page.locator("#changes").fill("24");
            browsing.click("Save");
            assertThat(page.locator("#cap-error")).containsText("multiple of the step");
            browsing.see("wrong");
            page.locator("#cap").fill("0.9");
            browsing.click("Save");
            assertThat(page.locator("#content")).containsText("The next price is announced after this rule");
            await(() -> {
                page.navigate(OFFICE.http("/tariffs/automatic?speed=STANDARD"));
                return page.locator("#content").innerText().contains("Cost €0.60, with margin €0.80");
            });
            assertThat(page.locator(".uplot")).isVisible();
            browsing.see("announced");

            page.locator("#perKwh").fill("0.44");
            page.locator("#until").fill("2020-01-01T00:00");
            browsing.click("Fix the price");
            assertThat(page.locator("#until-error")).isVisible();
            assertThat(page.locator("#perKwh")).hasValue("0.44");
            page.locator("#until").fill("");
            page.locator("#why").fill("Fair");
            browsing.click("Fix the price");
            assertThat(page.locator("#content")).containsText("Fixed by hand at €0.44");
            assertThat(page.locator("#content")).containsText("taken back by ada");
            browsing.see("fixed");
            Locator release = page.locator("form[action$='release'] button");
            release.click();
            assertThat(page.locator("#content")).containsText("The automatic goes on");
            browsing.assertContent();
        }
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
            assertThat(System.nanoTime())
                    .as(() -> "in time: " + api("GET", "/dynamic-prices", "").body())
                    .isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
