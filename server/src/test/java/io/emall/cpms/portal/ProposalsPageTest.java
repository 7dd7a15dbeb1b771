package io.emall.cpms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import io.emall.cpms.core.tariff.promotion.Proposing;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proposed promotions (R13) on the page and over REST: energy is cheap for three hours that begin in three to four hours. */
class ProposalsPageTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final Office OFFICE = Office.staffed("proposals-page-test");

    private static Visitor ada;

    @BeforeAll
    static void open() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        for (String speed : new String[] {"FAST", "STANDARD"}) {
            json(api("POST", "/prices", "{\"speed\":\"" + speed + "\",\"kind\":\"BASE\",\"perKwh\":0.50}"), 201);
        }
        api("PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
        api("PUT", "/stations/here-1", "{\"locationId\":\"here\"}");
        json(api("PUT", "/evses/here-1", """
                {"locationId":"here","stationId":"here-1","number":1,"connectors":[{"id":"1","number":1,"standard":"IEC_62196_T2_COMBO",
                 "format":"CABLE","powerType":"DC","voltage":400,"amperage":250},
                 {"id":"2","number":2,"standard":"IEC_62196_T2","format":"SOCKET","powerType":"AC_3_PHASE",
                 "voltage":230,"amperage":32}]}"""), 200);
        LocalTime from = LocalTime.now(ZoneId.of("Europe/Rome"))
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(4);
        String dso = json(api("POST", "/dsos", """
                        {"name":"Cheap soon","roles":"ENERGY_SUPPLIER","connection":"hours","other_price":"0.30",
                         "hours":"DAILY %s-%s 0.10"}""".formatted(from, from.plusHours(3))), 201)
                .get("id")
                .asString();
        json(api("PUT", "/dsos/" + dso + "/contracts/here", "{\"limit_kw\":\"100\"}"), 200);
        json(api("POST", "/dsos/" + dso + "/contracts/here/grant", "{}"), 200);
        json(api("PUT", "/locations/here/energy/connection", "{\"importKw\":60}"), 200);
        await(() -> {
            OFFICE.bean(Proposing.class).round();
            return proposals().size() >= 2;
        });
    }

    @Test
    void theSameOverRest() {
        JsonNode one = lastOpen("FAST");
        assertThat(one.get("ordinary").asDouble()).isEqualTo(0.5);
        assertThat(one.get("cost").asDouble()).isEqualTo(0.1);
        assertThat(one.get("kept").asDouble()).isEqualTo(one.get("perKwh").asDouble() - 0.1, within(1e-9));
        assertThat(one.get("breakEven").asDouble()).isBetween(1.5, 2.5);
        String id = one.get("id").asString();
        assertThat(ada.api(Office.MAINTAINER, "GET", "/promotion-proposals", "").statusCode())
                .isEqualTo(403);
        assertThat(ada.api(Office.MAINTAINER, "POST", "/promotion-proposals/" + id + "/accept", "")
                        .statusCode())
                .isEqualTo(403);
        json(api("POST", "/promotion-proposals/00000000-0000-0000-0000-000000000000/accept", ""), 404);
        json(api("POST", "/promotion-proposals/nonsense/accept", ""), 400);
        assertThat(json(api("POST", "/promotion-proposals/" + id + "/dismiss", ""), 200)
                        .get("by")
                        .asString())
                .isEqualTo("ada");
        assertThat(json(api("POST", "/promotion-proposals/" + id + "/accept", ""), 409)
                        .toString())
                .contains("DISMISSED");
        json(api("POST", "/promotion-proposals/" + id + "/dismiss", ""), 409);
        assertThat(json(api("GET", "/openapi.json", ""), 200)
                        .get("paths")
                        .has("/api/v1/promotion-proposals/{id}/accept"))
                .isTrue();
    }

    @Test
    void theMaintainerSeesNothingOfIt() {
        assertThat(Visitor.loggedIn(OFFICE, Office.MAINTAINER)
                        .get("/tariffs/proposals")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"proposals-desktop, 1360, 900, false", "proposals-phone, 360, 740, true"})
    void peopleAcceptAndDismiss(String name, int width, int height, boolean isPhone) {
        try (Browsing browsing = new Browsing(name, width, height, isPhone)) {
            Page page = browsing.page();
            browsing.logIn(OFFICE, Office.ADMINISTRATOR);
            page.navigate(OFFICE.http("/tariffs"));
            page.locator("a[href='/tariffs/proposals']").click();
            assertThat(page.locator(".proposal").first()).containsText("Energy is planned to cost €0.10 per kWh then");
            int open = page.locator(".proposal").count();
            browsing.see("open");
            browsing.assertContent();
            boolean accepts = !isPhone;
            page.locator(".proposal")
                    .first()
                    .locator("form[action$=" + (accepts ? "accept" : "dismiss") + "] button")
                    .click();
            assertThat(page.locator("#content"))
                    .containsText(accepts ? "Accepted: the promotion is set" : "Dismissed: it is not proposed again");
            assertThat(page.locator(".proposal")).hasCount(open - 1);
            assertThat(page.locator("table")).containsText((accepts ? "accepted" : "dismissed") + " by ada");
            browsing.see("decided");
            page.navigate(OFFICE.http("/tariffs"));
            assertThat(page.locator("form[action*='/promotions/'] button").first())
                    .hasText("Withdraw");
        }
    }

    private static JsonNode proposals() {
        return json(api("GET", "/promotion-proposals", ""), 200);
    }

    private static JsonNode lastOpen(String speed) {
        JsonNode found = null;
        for (JsonNode one : proposals()) {
            found = one.get("speed").asString().equals(speed)
                            && one.get("state").asString().equals("OPEN")
                    ? one
                    : found;
        }
        assertThat(found).as("one of them is open").isNotNull();
        return found;
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
            assertThat(System.nanoTime()).as(() -> "in time: " + proposals()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
