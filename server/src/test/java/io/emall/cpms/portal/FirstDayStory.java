package io.emall.cpms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.emall.cpms.core.account.People;
import io.emall.sim.dso.SimVtn;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.Received;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Scenario 1 of the requirement document, from an empty system and in a real browser: Antony enters his two charging
 * stations, connects his DSOs and opens with a discount; the eMSP is told tariffs first, then locations.
 */
class FirstDayStory {
    private static final List<String> PLACES = List.of("duomo", "lago");

    @Test
    @DisplayName("Two stations, two DSOs, an eMSP and a discount: the eMSP knows it all, the cheaper DSO supplies")
    void antonyOpens() {
        try (SimVtn volta = new SimVtn("cpo", "s3cret", 100, InstantSource.system());
                Office office = Office.empty(
                        "first-day",
                        "--cpms.ocpi.allow-private=true",
                        "--cpms.dsos.allow-insecure=true",
                        "--cpms.dsos.allow-private=true",
                        "--cpms.energy.every=1s");
                SimEmsp emsp = new SimEmsp(new Party("DE", "VLT", "Volta Roaming"));
                Browsing browsing = new Browsing("first-day", 1360, 900, false)) {
            String cheap = price(volta, 0.12);
            askForWishes(volta);
            Antony antony = new Antony(office, browsing, browsing.page());
            antony.becomesAdministrator();
            List<String> keys =
                    PLACES.stream().map(antony::entersALocationWithAStation).toList();
            try (SimStation16 duomo = station(office, "duomo", keys.getFirst());
                    SimStation16 lago = station(office, "lago", keys.getLast())) {
                duomo.powerUp();
                lago.powerUp();
                antony.seesItOnline("duomo");
                antony.seesItOnline("lago");
                antony.invites(emsp);
                assertThat(told(emsp)).as("nothing has a price yet").isEmpty();
                antony.connectsDsos(volta);
                antony.setsPricesWithADiscount();
                knowsAll(emsp);
                antony.seesWhoSupplies("duomo", "Volta Energia");
                volta.withdraw(cheap);
                price(volta, 0.48);
                antony.asksForPrices();
                antony.seesWhoSupplies("duomo", "Comunale");
                antony.seesWhoSupplies("lago", "Comunale");
                volta.silent(true);
                antony.changesSettingsThough("Volta Energia");
            }
            browsing.assertContent();
        }
    }

    /** Every hour the same, from yesterday on. */
    private static String price(SimVtn vtn, double price) {
        return vtn.publish(
                "events",
                Map.of(
                        "programID", "p",
                        "intervalPeriod", Map.of("start", yesterday(), "duration", "PT96H"),
                        "intervals",
                                List.of(Map.of(
                                        "id",
                                        0,
                                        "payloads",
                                        List.of(Map.of("type", "PRICE", "values", Collections.nCopies(96, price)))))));
    }

    /** It wants to be told how much power is asked for. */
    private static void askForWishes(SimVtn vtn) {
        vtn.publish(
                "events",
                Map.of(
                        "programID",
                        "p",
                        "reportDescriptors",
                        List.of(Map.of("payloadType", "IMPORT_RESERVATION_CAPACITY", "units", "KW")),
                        "intervalPeriod",
                        Map.of("start", yesterday(), "duration", "P7D"),
                        "intervals",
                        List.of(Map.of("id", 0, "payloads", List.of()))));
    }

    private static String yesterday() {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(1))
                .toString();
    }

    private static SimStation16 station(Office office, String place, String key) {
        return new SimStation16(
                new StationAddress(office.stations(), place + "-1", key), StationPlan.withOutlets(22_000));
    }

    private static void knowsAll(SimEmsp emsp) {
        emsp.await("both locations, each socket free and priced", () -> PLACES.stream()
                .allMatch(place -> emsp.book()
                        .raw("locations", place)
                        .filter(location ->
                                location.at("/evses/0/status").asString("").equals("AVAILABLE"))
                        .isPresent()));
        assertThat(emsp.book()
                        .raw("locations", "duomo")
                        .orElseThrow()
                        .path("name")
                        .asString())
                .isEqualTo("At the duomo");
        List<Received> told = told(emsp);
        Received firstLocation = told.stream()
                .filter(one -> one.module().equals("locations"))
                .findFirst()
                .orElseThrow();
        Set<String> before = told.subList(0, told.indexOf(firstLocation)).stream()
                .map(one -> one.body().path("id").asString())
                .collect(Collectors.toSet());
        Set<String> named = told.stream()
                .filter(one -> one.module().equals("locations"))
                .flatMap(one -> one.body().findValues("tariff_ids").stream())
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty();
        assertThat(before).as("tariffs told before any location").containsAll(named);
        emsp.await("the discount", () -> named.stream().anyMatch(id -> emsp.book()
                .raw("tariffs", id)
                .filter(tariff -> prices(tariff).contains("0.39"))
                .isPresent()));
    }

    private static List<Received> told(SimEmsp emsp) {
        return emsp.received().stream()
                .filter(one -> Set.of("tariffs", "locations").contains(one.module()))
                .filter(one -> one.method().equals("PUT"))
                .toList();
    }

    private static Set<String> prices(JsonNode tariff) {
        return tariff.findValues("price").stream()
                .map(price -> price.decimalValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.toSet());
    }

    /** What he does, page by page. */
    private record Antony(Office office, Browsing browsing, Page page) {

        void becomesAdministrator() {
            go("/setup/" + office.bean(People.class).setUpToken().orElseThrow());
            fill("name", "antony", "password", Office.PASSWORD, "again", Office.PASSWORD);
            browsing.click("Create account");
            browsing.logIn(office, "antony");
        }

        /** @return the station's key */
        String entersALocationWithAStation(String place) {
            go("/locations/new");
            fill("name", "At the " + place, "id", place, "street", "Via Uno 1", "city", "Milano");
            fill("latitude", "45.46", "longitude", "9.19");
            browsing.click("Save");
            link("Add station").click();
            fill("id", place + "-1");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Add station").setExact(true))
                    .click();
            String key = page.locator("#key").textContent();
            link("Add EVSE").click();
            fill("uid", place + "-1-1", "evseId", "IT*EML*E" + place.toUpperCase(java.util.Locale.ROOT) + "*1");
            browsing.click("Save");
            assertThat(page.locator(".list-group").last()).containsText("IT*EML*E");
            return key;
        }

        void seesItOnline(String place) {
            go("/stations/" + place + "-1");
            assertThat(page.locator("#live-station")).containsText("Online");
        }

        void invites(SimEmsp emsp) {
            go("/partners/new");
            fill("name", "Volta Roaming");
            browsing.click("Next");
            browsing.click("Show address and token");
            String versions = page.locator("#versions").textContent();
            String token = page.locator("#invitation").textContent();
            assertThat(emsp.register(versions, token).isSuccess()).isTrue();
            assertThat(page.locator("#live-registration")).containsText("as DE-VLT");
        }

        void setsPricesWithADiscount() {
            go("/tariffs");
            fill("standard", "0.45", "fast", "0.65");
            browsing.click("Save Changes");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Every eMSP is being told");
            fill("perKwh", "0.39", "ends", "2031-01-01T00:00");
            browsing.click("Add promotion");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("promotion is set");
            browsing.see("tariffs");
        }

        void connectsDsos(SimVtn volta) {
            go("/energy/dsos/new?connection=openadr-3.1");
            fill("name", "Volta Energia", "url", volta.url().toString(), "client_id", "cpo", "client_secret", "s3cret");
            browsing.click("Save");
            String first = page.url();
            go("/energy/dsos/new?connection=hours");
            fill("name", "Comunale", "other_price", "0.24");
            browsing.click("Save");
            String second = page.url();
            for (String place : PLACES) {
                contract(first, place, false);
                contract(second, place, true);
                go("/locations/" + place + "/energy/modify");
                fill("importKw", "80", "buildingKw", "5", "exportKw", "0", "carbon", "0");
                browsing.click("Save");
            }
        }

        /** @param byHand whether the DSO answers by letter */
        private void contract(String dso, String place, boolean byHand) {
            page.navigate(dso);
            link("Add a contract").click();
            page.locator("#location_id").selectOption(place);
            fill("limit_kw", "50");
            browsing.click("Save");
            browsing.click("Request supply");
            Locator standing = page.locator("section[aria-labelledby=standing-title]");
            assertThat(standing.locator(".state.none")).hasCount(0);
            browsing.see("requested");
            if (byHand) {
                fill("kilowatts", "50");
                browsing.click("Granted");
                assertThat(standing.locator(".state.free")).hasCount(1);
                return;
            }
            page.waitForCondition(() -> {
                page.reload();
                return standing.locator(".state.free").count() == 1;
            });
        }

        void asksForPrices() {
            go("/energy/prices");
            browsing.click("View energy prices");
            assertThat(page.locator(".state.free")).hasCount(2);
        }

        void seesWhoSupplies(String place, String dso) {
            page.waitForCondition(() -> {
                go("/locations/" + place + "/energy");
                return page.locator("section[aria-labelledby=settings]")
                        .innerText()
                        .contains(dso);
            });
            browsing.see("supplied-by-" + dso.substring(0, 5) + "-" + place);
        }

        /** Use case 3 with its second exception: some DSO is unreachable. */
        void changesSettingsThough(String silent) {
            go("/energy/prices");
            browsing.click("View energy prices");
            assertThat(page.locator(".state.bad")).hasText("unreachable");
            go("/locations");
            link("At the duomo").click();
            link("Energy management").click();
            assertThat(page.locator(".alert")).containsText(silent + " cannot be reached since");
            link("Modify").click();
            assertThat(page.locator(".alert")).containsText(silent + " cannot be reached since");
            browsing.see("modify-while-silent");
            fill("limitKw", "30", "why", "Works in the street");
            browsing.click("Save");
            assertThat(page.locator("section[aria-labelledby=decisions]")).containsText("At most 30.0\u202fkW");
            browsing.see("modified-while-silent");
        }

        private void fill(String... idsAndValues) {
            for (int i = 0; i < idsAndValues.length; i += 2) {
                page.locator("#" + idsAndValues[i]).fill(idsAndValues[i + 1]);
            }
        }

        private void go(String path) {
            page.navigate(office.http(path));
        }

        private Locator link(String name) {
            return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .first();
        }
    }
}
