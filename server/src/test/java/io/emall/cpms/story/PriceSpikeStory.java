package io.emall.cpms.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.profile.PowerSheet;
import io.emall.cpms.core.profile.PowerViews;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.battery.HttpDevice;
import io.emall.sim.battery.SimBattery;
import io.emall.sim.battery.SimMeter;
import io.emall.sim.rest.RestClient;
import io.emall.sim.station.Car;
import io.emall.wire.ocpi.v221.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A day on which energy is dear at noon: what the plan makes of it, and what people make of the plan. */
class PriceSpikeStory {
    private static final double BATTERY_WH = 50_000;
    private static final double BATTERY_W = 4_000;
    private static final double BUILDING_W = 6_000;

    @AutoClose
    private static JourneyGround ground;

    @AutoClose
    private static HttpDevice device;

    private static SimBattery battery;

    @BeforeAll
    static void open() {
        ground = new JourneyGround(
                "price-spike",
                "--cpms.devices.allow-private=true",
                "--cpms.devices.read-every=1s",
                "--cpms.energy.following=1s",
                "--cpms.energy.soon=1s");
        battery = new SimBattery(BATTERY_WH, BATTERY_W, 0.5, ground.clock);
        device = new HttpDevice(0, battery, new SimMeter(_ -> BUILDING_W, ground.clock), "s3cret");
    }

    @Test
    @DisplayName(
            "Dear at noon: the battery stores before and gives then, the cheap car waits, the price rises after its"
                    + " notice and the eMSP sees it; people decide otherwise, until their decisions end")
    void energyIsDearAtNoon() {
        try (Site site = ground.site(Speaks.OCPP_201)) {
            Instant ten = ground.clock.next(10);
            Instant noon = ground.clock.next(12);
            suppliedBy("DAILY 12:00-13:00 1.90", "0.20", site);
            connected(site);
            pricesFollowCosts();

            ground.await("the battery stores what is cheap", () -> battery.power() > 0);
            ground.await("the eMSP is told what comes at ten", () -> isTold(site, ten, "then 0.30 EUR"));
            ground.clock.turnTo(ten.plusSeconds(5));
            ground.await("cheap energy, cheap charging", () -> price(site) == 0.30);
            ground.clock.turnTo(noon.minus(Duration.ofMinutes(45)));
            ground.await("the eMSP is told what comes at noon", () -> isTold(site, noon, "then 0.80 EUR"));
            assertThat(battery.charge()).isGreaterThan(0.5);
            ground.clock.turnTo(noon.minus(Duration.ofMinutes(20)));
            charges(site);
            ground.await("the car has all its socket gives", () -> limit(site) > 10_000);
            see(site, "f1-before-noon");

            ground.clock.turnTo(noon.plusSeconds(30));
            ground.await("the battery gives", () -> battery.power() < 0);
            ground.await("the car that wants it cheap waits", () -> limit(site) < 5_000);
            ground.await("the eMSP sees the higher price", () -> price(site) == 0.80);
            see(site, "f2-at-noon");
            ground.cpo.go("/tariffs/automatic?area=default&speed=STANDARD");
            ground.cpo.see("f3-price");

            Instant end = noon.plus(Duration.ofMinutes(20));
            hold(site, end);
            fix("0.55", end);
            ground.await("the battery rests", () -> battery.power() == 0);
            ground.await("the eMSP sees the price set by hand", () -> price(site) == 0.55);
            see(site, "f4-by-hand");
            ground.clock.turnTo(end.plusSeconds(5));
            ground.await("the plan decides again", () -> battery.power() < 0);

            ground.clock.turnTo(noon.plus(Duration.ofMinutes(61)));
            ground.await("the car goes on", () -> limit(site) > 10_000);
            see(site, "f5-after");
            site.station().unplug(1);
            ground.await("the bill is there", () -> !site.bills().isEmpty());
            assertThat(ground.emsp
                            .book()
                            .cdrsAt(site.location())
                            .getFirst()
                            .tariffs()
                            .getFirst()
                            .elements()
                            .getFirst()
                            .priceComponents()
                            .getFirst()
                            .price())
                    .as("whoever began before the rise pays what was shown then")
                    .isEqualByComparingTo("0.30");
        }
    }

    private static void pricesFollowCosts() {
        try (RestClient rest = rest()) {
            rest.put(
                    "/dynamic-prices/default/STANDARD",
                    Map.of(
                            "marginPercent",
                            20,
                            "floor",
                            0.30,
                            "cap",
                            0.80,
                            "step",
                            0.05,
                            "noticeMinutes",
                            29,
                            "changesADay",
                            8));
        }
    }

    private static boolean isTold(Site site, Instant when, String words) {
        JsonNode told = told(site);
        return told.path("end_date_time").asString("").equals(when.toString())
                && told.at("/tariff_alt_text/0/text").asString("").contains(words);
    }

    /** The tariff of the socket, as the eMSP has it. */
    private static JsonNode told(Site site) {
        String id = ground.emsp
                .book()
                .raw("locations", site.location())
                .orElseThrow()
                .at("/evses/0/connectors/0/tariff_ids/0")
                .asString();
        return ground.emsp.book().raw("tariffs", id).orElseThrow();
    }

    private static double price(Site site) {
        return told(site).at("/elements/0/price_components/0/price").asDouble();
    }

    private static void fix(String price, Instant end) {
        ground.cpo.go("/tariffs/automatic?area=default&speed=STANDARD");
        ground.cpo.page().locator("#perKwh").fill(price);
        ground.cpo
                .page()
                .locator("#until")
                .fill(end.atZone(StoryClock.ROME).toLocalDateTime().toString());
        ground.cpo.click("Fix the price");
        assertThat(ground.cpo.page().locator("#content")).containsText("until");
    }

    private static void suppliedBy(String hours, String otherwise, Site site) {
        try (RestClient rest = rest()) {
            String dso = rest.post(
                            "/dsos",
                            Map.of(
                                    "name",
                                    "Comunale",
                                    "roles",
                                    "energy_supplier",
                                    "connection",
                                    "hours",
                                    "hours",
                                    hours,
                                    "other_price",
                                    otherwise,
                                    "time_zone",
                                    "Europe/Rome"))
                    .path("id")
                    .asString();
            String contract = "/dsos/" + dso + "/contracts/" + site.location();
            rest.put(contract, Map.of("limit_kw", "100"));
            rest.post(contract + "/request", Map.of());
            rest.post(contract + "/grant", Map.of("kw", 100));
        }
    }

    private static void connected(Site site) {
        try (RestClient rest = rest()) {
            String location = "/locations/" + site.location();
            rest.put(
                    location + "/batteries/" + new UUID(7, 7),
                    Map.of(
                            "name",
                            "Shed",
                            "capacityKwh",
                            BATTERY_WH / 1000,
                            "chargingKw",
                            BATTERY_W / 1000,
                            "dischargingKw",
                            BATTERY_W / 1000,
                            "wearPerKwh",
                            0.03,
                            "reservePercent",
                            10,
                            "connection",
                            connection("battery")));
            rest.put(
                    location + "/meters/" + new UUID(7, 8),
                    Map.of("name", "Shop", "kind", "BUILDING", "connection", connection("meter")));
            rest.put(location + "/energy/connection", Map.of("importKw", 60, "buildingKw", 10));
        }
    }

    private static Map<String, Object> connection(String what) {
        return Map.of(
                "protocol", "http", "settings", Map.of("url", device.url(what).toString()), "secret", "s3cret");
    }

    private static RestClient rest() {
        return new RestClient(ground.stage.http(""), Cpo.NAME, Cpo.PASSWORD);
    }

    /** Its driver has time until the evening, and tells so. */
    private static void charges(Site site) {
        site.station().plug(1, Car.everyday());
        site.station().swipe(1, site.driver().uid());
        ground.await("the session runs", () -> !site.sessions().isEmpty());
        Session session = site.session();
        int answer = ground.emsp
                .send(
                        "PUT",
                        ground.stage.http("/ocpi/2.3.0/sessions/" + session.id() + "/charging_preferences"),
                        Map.of(
                                "profile_type",
                                "CHEAP",
                                "departure_time",
                                ground.clock.next(18).toString(),
                                "energy_need",
                                20))
                .code();
        assertThat(answer).isEqualTo(1000);
    }

    /** What its station may give at EVSE 1 now, in W. */
    private static double limit(Site site) {
        site.station().charge(1, Duration.ofSeconds(1));
        PowerSheet sheet = ground.stage
                .bean(PowerViews.class)
                .find(Stage.ADMINISTRATOR, new StationId(site.stationId()))
                .orElseThrow();
        var limit = sheet.places().get(1).now().limit();
        return limit == null ? Double.MAX_VALUE : limit.value();
    }

    private static void hold(Site site, Instant end) {
        ground.cpo.go("/locations/" + site.location() + "/energy/modify");
        ground.cpo.page().locator("[id^=use-]").selectOption("HOLD");
        ground.cpo
                .page()
                .locator("#until")
                .fill(end.atZone(StoryClock.ROME).toLocalDateTime().toString());
        ground.cpo.page().locator("#why").fill("The fitter is here");
        ground.cpo.click("Save");
        assertThat(ground.cpo.page().locator("section[aria-labelledby=decisions]"))
                .containsText("The fitter is here");
    }

    private static void see(Site site, String stop) {
        ground.cpo.go("/locations/" + site.location() + "/energy");
        ground.cpo.see(stop);
    }
}
