package io.emall.cpms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.emall.cpms.core.account.People;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The newcomer's way in a real browser, at desktop and phone width: first administrator, log in, create a location, a
 * station and an EVSE, watch a session live, change a price. Screenshots lie in {@code target/screenshots}.
 */
class JourneyTest {

    @ParameterizedTest
    @CsvSource({"desktop, 1360, 900", "phone, 360, 740"})
    void fromTheFirstLinkToAChangedPrice(String name, int width, int height) {
        try (Office office = Office.untouched("journey-" + name);
                Browsing browsing = new Browsing(name, width, height, false)) {
            new Journey(office, browsing, browsing.page()).go();
            browsing.assertContent();
        }
    }

    /** One walk, stop by stop. */
    private record Journey(Office office, Browsing browsing, Page page) {
        void go() {
            firstAdministrator();
            createLocation();
            String key = createStation();
            createEvse();
            setPrices();
            KnownDriver.arrive(office);
            try (SimStation16 station = connect(key)) {
                watchASession(station);
                commandTheStation();
                askAnything();
            }
            readWhatWasSaid();
            changeAPrice();
        }

        private void firstAdministrator() {
            page.navigate(office.http("/login"));
            see("login-untouched");
            page.navigate(office.http(
                    "/setup/" + office.bean(People.class).setUpToken().orElseThrow()));
            page.locator("#name").fill("ada");
            page.locator("#password").fill("short");
            page.getByLabel("Password again").fill("short");
            click("Create account");
            assertThat(page.locator(".invalid-feedback")).containsText("at least 12");
            assertThat(page.getByLabel("User name")).hasValue("ada");
            page.locator("#password").fill(Office.PASSWORD);
            page.locator("#again").fill(Office.PASSWORD);
            see("setup");
            click("Create account");
            page.getByLabel("User name").fill("ada");
            page.getByLabel("Password").fill(Office.PASSWORD);
            click("Log in");
            assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("Overview");
            see("overview-empty");
        }

        private void createLocation() {
            page.navigate(office.http("/locations/new"));
            page.locator("#name").fill("Milano Duomo");
            page.locator("#id").fill("milano duomo");
            page.locator("#street").fill("Via Torino 12");
            page.locator("#city").fill("Milano");
            page.locator("#latitude").fill("45,4627");
            page.locator("#longitude").fill("9.1865");
            click("Save");
            assertThat(page.locator("#id-error")).isVisible();
            assertThat(page.locator("#city")).hasValue("Milano");
            see("location-error");
            page.locator("#id").fill("milano-duomo");
            click("Save");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved");
            see("location-data");
        }

        private String createStation() {
            page.getByRole(AriaRole.LINK, named("Add station")).first().click();
            page.locator("#id").fill("DUOMO-1");
            page.getByRole(AriaRole.BUTTON, exactly("Add station")).click();
            assertThat(page.locator("#key")).isVisible();
            see("station-key");
            return page.locator("#key").textContent();
        }

        private void createEvse() {
            page.getByRole(AriaRole.LINK, named("Add EVSE")).click();
            page.locator("#uid").fill("DUOMO-1-1");
            page.locator("#evseId").fill("IT*EML*EDUOMO1*1");
            see("evse");
            click("Save");
            assertThat(page.locator(".list-group").last()).containsText("IT*EML*EDUOMO1*1");
        }

        private void setPrices() {
            page.navigate(office.http("/tariffs"));
            page.locator("#standard").fill("0.45");
            page.locator("#fast").fill("0,65");
            click("Save Changes");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Every eMSP is being told");
            page.navigate(office.http("/locations/milano-duomo/data"));
            assertThat(page.locator(".card-footer .state.free")).containsText("Published");
        }

        private SimStation16 connect(String key) {
            page.navigate(office.http("/stations/DUOMO-1"));
            assertThat(page.locator("#live-station")).containsText("Never connected");
            SimStation16 station = new SimStation16(
                    new StationAddress(office.stations(), "DUOMO-1", key), StationPlan.withOutlets(22_000));
            station.powerUp();
            assertThat(page.locator("#live-station")).containsText("Online");
            assertThat(page.locator("#live-station")).containsText("Free");
            return station;
        }

        private void watchASession(SimStation16 station) {
            station.plug(1, Car.everyday());
            station.start(1, KnownDriver.TOKEN);
            station.charge(1, Duration.ofMinutes(10));
            assertThat(page.locator("#live-station")).containsText("Occupied");
            Locator energy = page.locator("#live-station [data-v^=e]");
            assertThat(energy).containsText("kWh");
            String before = energy.textContent();
            station.charge(1, Duration.ofMinutes(20));
            assertThat(energy).not().hasText(before);
            see("station-live");
            page.navigate(office.http("/locations/milano-duomo"));
            see("external-status");
            page.navigate(office.http("/locations/milano-duomo/monitor"));
            assertThat(page.locator("[data-v=vehicles]")).hasText("1");
            see("system-monitor");
            page.navigate(office.http("/"));
            see("overview");
            page.navigate(office.http("/sessions?state=running"));
            see("sessions");
            page.locator("td.head a").first().click();
            assertThat(page.locator(".uplot")).isVisible();
            for (int i = 0; i < 5; i++) {
                station.charge(1, Duration.ofMinutes(12));
            }
            station.unplug(1);
            assertThat(page.locator("#live-figures")).containsText("Ended", patiently());
            assertThat(page.locator("#live-story")).containsText("The station ended the transaction");
            page.locator(".chart").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#announce")).containsText("kW");
            see("session");
        }

        private static LocatorAssertions.ContainsTextOptions patiently() {
            return new LocatorAssertions.ContainsTextOptions().setTimeout(Browsing.PATIENCE_MILLIS);
        }

        private void commandTheStation() {
            page.navigate(office.http("/stations/DUOMO-1"));
            page.getByText("Ask for a message").click();
            page.locator("form[data-type=TRIGGER] button").click();
            assertThat(page.locator("form[data-type=TRIGGER] .command-out")).containsText("done");
            see("command");
        }

        private void readWhatWasSaid() {
            Locator rows = page.locator("table.messages tbody tr");
            page.navigate(office.http("/messages?station=DUOMO-1"));
            page.waitForCondition(() -> {
                page.reload();
                return rows.count() > 10;
            });
            assertThat(page.locator("table.messages")).containsText("TriggerMessage");
            see("messages");
            page.locator("#until").fill("2020-01-01T00:00");
            page.locator("#from").fill("2021-01-01T00:00");
            click("Filter");
            assertThat(page.locator("#until-error")).isVisible();
            see("messages-error");
            page.navigate(office.http("/messages?action=StartTransaction"));
            rows.locator("td.head a").first().click();
            assertThat(page.locator("#call")).containsText("\"idTag\": \"CARD-0001\"");
            see("message");
        }

        /** A form made from a description alone, that grows by buttons; then its answer. */
        private void askAnything() {
            page.navigate(office.http("/stations/DUOMO-1"));
            page.getByRole(AriaRole.LINK, named("All commands")).click();
            page.getByLabel("Find a command").fill("settings");
            assertThat(page.locator("#areas li:visible")).hasCount(1);
            page.getByLabel("Find a command").fill("");
            see("commands");
            page.getByRole(AriaRole.LINK, exactlyLink("Set a charging profile")).click();
            page.getByLabel("Add: Charging schedule period").click();
            assertThat(page.locator("#f-csChargingProfiles-chargingSchedule-chargingSchedulePeriod-1-startPeriod"))
                    .isFocused();
            click("Send");
            assertThat(page.locator(".invalid-feedback").first()).isVisible();
            see("command-profile");
            page.navigate(office.http("/stations/DUOMO-1/commands/GetConfiguration"));
            page.getByLabel("Add: Key").click();
            page.locator("#f-key-0-").fill("HeartbeatInterval");
            page.getByLabel("Add: Key").click();
            assertThat(page.locator("#f-key-0-")).hasValue("HeartbeatInterval");
            page.locator("#f-key-1-").fill("Acme");
            see("command-form");
            page.getByText("Expert").click();
            assertThat(page.getByLabel("The document")).hasValue(java.util.regex.Pattern.compile("Acme"));
            see("command-expert");
            click("Send");
            assertThat(page.locator("#sent")).containsText("The station answered", patiently());
            see("command-answer");
            page.navigate(office.http("/stations/DUOMO-1/commands"));
            assertThat(page.locator("table")).containsText("Read settings");
            see("commands-history");
        }

        private static Page.GetByRoleOptions exactlyLink(String name) {
            return new Page.GetByRoleOptions().setName(name).setExact(true);
        }

        private void changeAPrice() {
            page.navigate(office.http("/tariffs"));
            page.locator("#standard").fill("0.49");
            click("Save Changes");
            assertThat(page.locator("#content")).containsText("€0.49");
            page.locator("#perKwh").fill("0.39");
            page.locator("#ends").fill("2031-01-01T00:00");
            click("Add promotion");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("promotion is set");
            see("tariffs");
        }

        private void click(String button) {
            browsing.click(button);
        }

        private static Page.GetByRoleOptions named(String name) {
            return new Page.GetByRoleOptions().setName(name);
        }

        private static Page.GetByRoleOptions exactly(String name) {
            return new Page.GetByRoleOptions().setName(name).setExact(true);
        }

        private static Page.GetByRoleOptions level(int level) {
            return new Page.GetByRoleOptions().setLevel(level);
        }

        private void see(String stop) {
            browsing.see(stop);
        }
    }
}
