package io.emall.cpms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.emall.cpms.core.partner.Partners;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.SimEmsp;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser, at desktop and phone width: partners are set up both ways, and what they see is looked at. */
class PartnerJourneyTest {

    @ParameterizedTest
    @CsvSource({"partners-desktop, 1360, 900, false", "partners-phone, 360, 740, true"})
    void bothWaysToAPartner(String name, int width, int height, boolean isPhone) {
        try (Office office = Office.reachable(name, "--cpms.ocpi.allow-private=true");
                Browsing browsing = new Browsing(name, width, height, isPhone);
                SimEmsp volta = new SimEmsp(new Party("DE", "VLT", "Volta"));
                SimEmsp ampere = new SimEmsp(new Party("FR", "AMP", "Ampère"))) {
            Journey journey = new Journey(office, browsing, browsing.page());
            browsing.logIn(office, Office.ADMINISTRATOR);
            journey.nobodyYet();
            Square square = new Square(office);
            square.api("PUT", "/locations/lago", """
                    {"name":"Como Lago","street":"Viale Geno 1","city":"Como","postalCode":"22100","country":"ITA",
                     "latitude":45.81,"longitude":9.08,"zone":"Europe/Rome","listed":true}""");
            for (String speed : List.of("STANDARD", "FAST")) {
                square.api("POST", "/prices", """
                    {"area":"default","speed":"%s","kind":"BASE","perKwh":0.45}""".formatted(speed));
            }
            journey.theyRegisterWithUs(volta);
            journey.weRegisterWithThem(ampere);
            journey.theList();
            browsing.assertContent();
        }
    }

    /** One walk, stop by stop. */
    private record Journey(Office office, Browsing browsing, Page page) {

        void nobodyYet() {
            page.navigate(office.http("/partners"));
            assertThat(page.locator("#content")).containsText("No eMSP yet");
            browsing.see("none");
        }

        void theyRegisterWithUs(SimEmsp volta) {
            page.navigate(office.http("/partners"));
            link("Add a partner").click();
            browsing.click("Next");
            assertThat(page.locator("#name-error")).isVisible();
            browsing.see("name");
            page.locator("#name").fill("Volta Roaming");
            browsing.click("Next");
            assertThat(page.locator("h2")).containsText("Who begins?");
            page.goBack();
            assertThat(page.locator("#name")).hasValue("Volta Roaming");
            page.goForward();
            browsing.see("way");
            browsing.click("Show address and token");
            page.locator("details summary").click();
            assertThat(page.locator("#letter")).containsText("/ocpi/versions");
            assertThat(page.locator("#live-registration")).containsText("Waiting for them");
            browsing.see("invited");
            String versions = page.locator("#versions").textContent();
            String token = page.locator("#invitation").textContent();
            if (!volta.register(versions, token).isSuccess()) {
                throw new AssertionError("the eMSP could not register");
            }
            assertThat(page.locator("#live-registration")).containsText("as DE-VLT, over OCPI");
            browsing.see("registered");
            page.reload();
            assertThat(page.locator("#content")).containsText("The token was shown once");
            link("Next").click();
            choose("Milano Duomo");
            browsing.see("locations");
            browsing.click("Save and finish");
            assertThat(page.locator("#live-done")).containsText("1 location");
            browsing.see("done");
        }

        private void choose(String location) {
            browsing.click("Save and finish");
            assertThat(page.locator("#live-done")).isVisible();
            page.goBack();
            page.locator("input[value=CHOSEN]").check();
            browsing.click("Save and finish");
            assertThat(page.locator("#location-error")).containsText("Tick at least one");
            page.getByLabel("Name, city or id").fill("como");
            browsing.click("Search");
            assertThat(page.locator(".picks")).containsText("Como Lago");
            assertThat(page.locator(".picks")).not().containsText("Duomo");
            page.getByLabel("Como Lago").check();
            page.getByLabel("Name, city or id").fill("");
            browsing.click("Search");
            assertThat(page.getByLabel("Como Lago")).isChecked();
            page.getByLabel("Como Lago").uncheck();
            page.getByLabel(location).check();
        }

        void weRegisterWithThem(SimEmsp ampere) {
            page.navigate(office.http("/partners/new"));
            page.locator("#name").fill("Ampère");
            browsing.click("Next");
            link("Enter address and token").click();
            String invitation = ampere.invite();
            page.locator("#versionsUrl").fill("their versions");
            page.locator("#token").fill(invitation);
            browsing.click("Register");
            assertThat(page.locator("#versionsUrl-error")).isVisible();
            assertThat(page.locator("#token")).hasValue(invitation);
            page.locator("#versionsUrl").fill(ampere.versionsUrl());
            page.locator("#token").fill("no-token-of-theirs");
            browsing.click("Register");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("They do not accept this token.");
            assertThat(page.locator("#versionsUrl")).hasValue(ampere.versionsUrl());
            browsing.see("refused");
            page.locator("#token").fill(invitation);
            browsing.click("Register");
            assertThat(page.locator("#content")).containsText("Which locations may Ampère see?");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Registered.");
            browsing.click("Save and finish");
            assertThat(page.locator("#live-done")).containsText("as FR-AMP");
            assertThat(page.locator("#live-done")).containsText("All published locations");
            link("Open its page").click();
            browsing.see("partner");
            link("What they see").click();
            page.locator(".served summary").first().click();
            assertThat(page.locator(".served pre").first()).containsText("\"country_code\"");
            browsing.see("seen");
            link("Tariffs").click();
            assertThat(page.locator(".served").first()).containsText("0.45 EUR");
            browsing.see("seen-tariffs");
            link("Bookings").click();
            browsing.see("seen-bookings");
            if (office.bean(Partners.class).all().size() != 3) {
                throw new AssertionError("going back made another partner");
            }
        }

        void theList() {
            page.navigate(office.http("/partners"));
            assertThat(page.locator("#live-partners")).containsText("1 location");
            browsing.see("list");
        }

        private Locator link(String name) {
            return page.locator("#content")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(name).setExact(true));
        }
    }
}
