package io.emall.cpms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.balance.Balance;
import io.emall.cpms.core.balance.Balances;
import io.emall.cpms.core.balance.Balancing;
import io.emall.cpms.core.balance.Doubt;
import io.emall.cpms.core.balance.Purchase;
import io.emall.cpms.core.balance.Store;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The internal status (use case 4) of one location and of all, on the page, in a browser and over REST. */
class InternalStatusPageTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAGE = "/locations/monitored/monitor";
    private static final String STATUS = "/locations/monitored/internal-status";

    @AutoClose
    private static final Office OFFICE = Office.staffed("internal-status-test");

    private static Visitor ada;
    private static Visitor max;

    @BeforeAll
    static void aSuppliedLocation() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
        api("PUT", "/locations/monitored", """
                {"name":"Watched <b>","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
        api("PUT", "/locations/monitored/energy/connection", "{\"importKw\":100}");
        String dso = api("POST", "/dsos", """
                {"name":"Night & Day","roles":"energy_supplier","connection":"hours","other_price":"0.2"}""").path("id").asString();
        Balances balances = OFFICE.bean(Balances.class);
        Instant quarter = Balancing.quarter(Instant.now()).minus(Duration.ofMinutes(30));
        balances.save(balance(quarter, new DsoId(UUID.fromString(dso)), Set.of()), List.of());
        balances.save(
                balance(quarter.plus(Balance.STEP), new DsoId(UUID.fromString(dso)), Set.of(Doubt.CARS_ESTIMATED)),
                List.of());
    }

    /** 4 kWh bought, 1 kWh of sun, 3 kWh into cars; a kWh costs 20 cents and emits 240 g. */
    private static Balance balance(Instant begins, DsoId dso, Set<Doubt> doubts) {
        return new Balance(
                new LocationId("monitored"),
                begins,
                List.of(new Purchase(dso, WattHours.of(4_000), new BigDecimal("0.25"), new CarbonIntensity(300))),
                WattHours.of(1_000),
                WattHours.ZERO,
                WattHours.of(2_000),
                WattHours.of(3_000),
                WattHours.ZERO,
                WattHours.ZERO,
                new BigDecimal("0.2"),
                new CarbonIntensity(240),
                BigDecimal.ZERO,
                new Store(0, null, null),
                doubts);
    }

    private static JsonNode api(String method, String path, String body) {
        HttpResponse<String> answer = ada.api(Office.ADMINISTRATOR, method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    @Test
    void thePageShowsSettingsSourcesCostAndCarbonOfToday() {
        assertThat(ada.get(PAGE).body())
                .contains("Watched &lt;b&gt;", "Night &amp; Day", "100.0\u202fkW", "by the plan")
                .contains("told their meters late")
                .contains("From the grid, at most", "No vehicle is charging here.")
                .doesNotContain("??");
        JsonNode today = api("GET", STATUS, "").path("today");
        if (today.path("carsKwh").asDouble() == 6) { // unless a test runs just after midnight
            assertThat(ada.get(PAGE).body())
                    .contains("€2.00", "€1.20 of it for cars", "1.4\u202fkg", "240 g per kWh", "€0.25/kWh");
        }
    }

    @Test
    void theMaintainerSeesNoMoney() {
        assertThat(max.get(PAGE).body())
                .contains("Night &amp; Day", "240 g per kWh")
                .doesNotContain("€", "Profit", "Cost per kWh");
        JsonNode shown =
                JSON.readTree(max.api(Office.MAINTAINER, "GET", STATUS, "").body());
        assertThat(shown.path("income").isNull()).isTrue();
        assertThat(shown.at("/today/cost").isNull()).isTrue();
        assertThat(max.get("/monitor").body()).contains("Watched").doesNotContain("€", "??");
        String quarters =
                max.api(Office.MAINTAINER, "GET", STATUS + "/quarters", "").body();
        assertThat(quarters).contains("\"perKwh\":null").doesNotContain("0.25");
    }

    @Test
    void theSameOverRest() {
        JsonNode status = api("GET", STATUS, "");
        assertThat(status.at("/settings/importLimitKw").asDouble()).isEqualTo(100);
        assertThat(status.at("/settings/supplierByHand").asBoolean()).isFalse();
        assertThat(status.at("/now/gridKw").isNull()).isTrue();
        JsonNode quarters = api("GET", STATUS + "/quarters", "");
        assertThat(quarters).hasSize(2);
        assertThat(quarters.at("/0/bought/0/kwh").asDouble()).isEqualTo(4);
        assertThat(quarters.at("/0/perKwh").asDouble()).isEqualTo(0.2);
        assertThat(quarters.at("/1/doubts/0").asString()).isEqualTo("CARS_ESTIMATED");
        assertThat(api("GET", "/internal-status", "").at("/items/0/location").asString())
                .isEqualTo("monitored");
        assertThat(ada.api(Office.ADMINISTRATOR, "GET", "/locations/nowhere/internal-status", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ada.get("/locations/nowhere/monitor").statusCode()).isEqualTo(404);
    }

    @Test
    void aDecisionByHandIsNamedWithItsEnd() {
        Instant until = Instant.now().plus(Duration.ofHours(1));
        String id = api(
                        "POST",
                        "/locations/monitored/energy/decisions",
                        "{\"kind\":\"SITE_LIMIT\",\"kw\":37,\"until\":\"" + until + "\",\"why\":\"test\"}")
                .path("id")
                .asString();
        assertThat(ada.get(PAGE).body()).contains("37.0\u202fkW", "by hand, ada, until");
        assertThat(api("GET", STATUS, "").at("/settings/importLimitKw").asDouble())
                .isEqualTo(37);
        ada.api(Office.ADMINISTRATOR, "DELETE", "/locations/monitored/energy/decisions/" + id, "");
    }

    @Test
    void sourcesArePlottedAndReadOutByKeys() {
        try (Browsing browsing = new Browsing("internal-status", 1360, 900, false)) {
            var page = browsing.page();
            browsing.logIn(OFFICE, Office.ADMINISTRATOR);
            page.navigate(OFFICE.http("/monitor"));
            page.locator("td.head a").first().click();
            assertThat(page.locator("[data-sources] .uplot")).isVisible();
            page.locator("[data-sources]").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#announce")).containsText("Night & Day 16.0");
            browsing.see("one-location");
        }
    }
}
