package io.emall.cpms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.emall.sim.dso.SimPlatform;
import io.emall.sim.dso.SimVtn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Use case 2 of the requirement document in a real browser: three DSOs are entered, viewed, one is unreachable. */
class SupplyJourneyTest {
    private static final int WIDE = 1360;

    @Test
    void onADesk() {
        walk("supply", WIDE, 900, false);
    }

    @Test
    void onAPhone() {
        walk("supply-phone", 360, 800, true);
    }

    private static void walk(String name, int width, int height, boolean isPhone) {
        try (SimVtn vtn = new SimVtn("cpo", "s3cret", 60, InstantSource.system());
                SimPlatform platform = new SimPlatform("t0ken", InstantSource.system());
                Office office =
                        Office.reachable(name, "--cpms.dsos.allow-insecure=true", "--cpms.dsos.allow-private=true");
                Browsing browsing = new Browsing(name, width, height, isPhone)) {
            publish(vtn);
            new Square(office).api("PUT", "/locations/lago", """
                    {"name":"Como Lago","street":"Viale Geno 1","city":"Como","postalCode":"22100","country":"ITA",
                     "latitude":45.81,"longitude":9.08,"zone":"Europe/Rome","listed":true}""");
            Journey journey = new Journey(office, browsing, browsing.page());
            browsing.logIn(office, Office.ADMINISTRATOR);
            journey.nobodyYet();
            journey.oneWithAProtocol(vtn);
            journey.oneWithAPlatform(platform);
            journey.oneWithHours();
            journey.aContract();
            journey.allAnswer(width == WIDE);
            vtn.silent(true);
            journey.oneIsSilent();
            browsing.assertContent();
        }
    }

    private static void publish(SimVtn vtn) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        for (String type : List.of("PRICE", "EXPORT_PRICE", "GHG")) {
            double factor = type.equals("GHG") ? 900 : type.equals("PRICE") ? 1 : 0.4;
            List<Double> values = IntStream.range(0, 84)
                    .mapToObj(hour -> factor * (0.22 + 0.16 * Math.sin(hour / 3.8) - hour % 24 * 0.003))
                    .toList();
            vtn.publish(
                    "events",
                    Map.of(
                            "programID", "p",
                            "intervalPeriod", Map.of("start", from.toString(), "duration", "PT84H"),
                            "intervals",
                                    List.of(Map.of(
                                            "id", 0, "payloads", List.of(Map.of("type", type, "values", values))))));
        }
    }

    /** One walk, stop by stop. */
    private record Journey(Office office, Browsing browsing, Page page) {

        void nobodyYet() {
            page.navigate(office.http("/energy/prices"));
            assertThat(page.locator("#content")).containsText("No DSO yet");
            browsing.see("none");
            page.navigate(office.http("/energy/dsos/new"));
            browsing.see("choose");
        }

        void oneWithAProtocol(SimVtn vtn) {
            link("OpenADR 3.1").click();
            browsing.click("Save");
            assertThat(page.locator("#name-error")).isVisible();
            browsing.see("wrong");
            page.locator("#name").fill("Volta Energia");
            page.locator("#url").fill(vtn.url().toString());
            page.locator("#client_id").fill("cpo");
            page.locator("#client_secret").fill("s3cret");
            browsing.click("Test the connection");
            assertThat(page.locator("#content")).containsText("It answered with");
            page.locator("#client_secret").fill("s3cret");
            browsing.click("Save");
            assertThat(page.locator("#content")).containsText("Saved.");
        }

        void oneWithAPlatform(SimPlatform platform) {
            page.navigate(office.http("/energy/dsos/new?connection=entsoe"));
            page.locator("#name").fill("Borsa Nord");
            page.locator("#url").fill(platform.url().toString());
            page.locator("#area").fill("10Y1001A1001A73I");
            page.locator("#token").fill("t0ken");
            browsing.click("Save");
            assertThat(page.locator("#content")).containsText("Saved.");
        }

        void oneWithHours() {
            page.navigate(office.http("/energy/dsos/new?connection=hours"));
            page.locator("#name").fill("Comunale");
            page.locator("#hours").fill("MON-FRI 08:00-20:00 0.34\nDAILY 23:00-07:00 0.15");
            page.locator("#other_price").fill("0,24");
            page.locator("#mix summary").click();
            page.locator("#mix_water").fill("80");
            page.locator("#mix_gas").fill("20");
            page.locator("#mix_carbon").fill("117");
            browsing.click("Save");
            assertThat(page.locator("#content")).containsText("Saved.");
            browsing.see("dso");
        }

        void aContract() {
            link("Add a contract").click();
            page.locator("#limit_kw").fill("50");
            page.locator("#fee_per_kwh").fill("0.08");
            browsing.click("Save");
            assertThat(page.locator("#content")).containsText("not asked yet");
            browsing.click("Request supply");
            assertThat(page.locator("#content")).containsText("asked, no answer yet");
            page.locator("#kilowatts").fill("30");
            browsing.click("Granted");
            assertThat(page.locator("#content")).containsText("partly granted");
            browsing.see("contract");
        }

        void allAnswer(boolean isWide) {
            page.navigate(office.http("/energy/prices"));
            browsing.click("View energy prices");
            assertThat(page.locator(".state.free")).hasCount(3);
            assertThat(page.locator(".chart canvas")).hasCount(3);
            assertThat(page.locator("#content")).containsText("g of CO₂ per kWh");
            Locator chart = page.locator(".chart").first();
            chart.focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#announce")).containsText("EUR/kWh");
            browsing.see("prices");
            if (isWide) {
                page.locator("[name=theme]").first().click();
                assertThat(page.locator(".chart canvas")).hasCount(3);
                assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
                browsing.see("prices-dark");
                page.locator("[name=theme]").first().click();
            }
        }

        void oneIsSilent() {
            page.navigate(office.http("/energy/prices"));
            browsing.click("View energy prices");
            assertThat(page.locator("#content")).containsText("cannot be reached since");
            assertThat(page.locator(".state.bad")).hasText("unreachable");
            page.locator("details summary").first().click();
            browsing.see("silent");
            assertThat(page.locator(".state.free")).hasCount(2);
        }

        private Locator link(String name) {
            return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .first();
        }
    }
}
