package io.emall.cpms.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.AvailabilityWishes;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.emsp.Received;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.station.Car;
import io.emall.sim.station.OutletState;
import io.emall.wire.ocpi.v221.EvseStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes between a booking and its driver, or between us and a partner: each is told, and nobody else is disturbed. */
class DisruptionJourneyStory {

    @AutoClose
    private static JourneyGround ground;

    @BeforeAll
    static void open() {
        ground = new JourneyGround("disruption-journeys");
    }

    @Test
    @DisplayName(
            "A held EVSE breaks: its booking and the station's hold go to the other one; with no other it is cancelled")
    void aBookedStationFaults() {
        try (Site site = ground.twins(Speaks.OCPP_201)) {
            Instant next = ground.clock.next(12);
            String id = ground.book(site, "first", next);
            ground.clock.turnTo(next.minus(Duration.ofMinutes(10)));
            ground.awaitHold(site, 1);
            ground.cpo.openCalendar(site, next);
            ground.cpo.shows(site.standard(), next, ".booking");
            ground.cpo.see("c1-held");

            site.station().breakDown(1);
            ground.awaitEvse(site, site.standard(), EvseStatus.OUTOFORDER);
            lookAgain();
            ground.await(
                    "the eMSP is told where it went",
                    () -> ground.peer.last(id, "/booking_option/evse_uid").equals(site.fast()));
            assertThat(ground.peer.pushed(id, "RESERVED")).isTrue();
            ground.awaitNoHold(site, 1);
            ground.awaitHold(site, 2);
            ground.awaitEvse(site, site.fast(), EvseStatus.RESERVED);
            ground.cpo.openCalendar(site, next);
            ground.cpo.showsNothing(site.standard(), next);
            ground.cpo.shows(site.fast(), next, ".booking");
            ground.cpo.see("c2-moved");

            site.station().breakDown(2);
            ground.awaitEvse(site, site.fast(), EvseStatus.OUTOFORDER);
            ground.clock.turnTo(next);
            lookAgain();
            ground.awaitStatus(id, "CANCELED");
            assertThat(ground.peer.last(id, "/canceled/cancellation_reason")).isEqualTo("BROKEN_CHARGER");
            assertThat(ground.peer.last(id, "/canceled/who_canceled")).isEqualTo("CPO");
            ground.awaitNoHold(site, 2);
            ground.cpo.openCalendar(site, next);
            ground.cpo.showsNothing(site.fast(), next);
            ground.cpo.see("c3-cancelled");
        }
    }

    /** What is watched is looked at every quarter of a minute. */
    private static void lookAgain() {
        ground.clock.turn(Duration.ofSeconds(16));
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    @DisplayName("Scenario 3: maintenance is dragged over a booking, which moves; the station goes out, and comes back")
    void maintenanceOverABookedSlot(Speaks version) {
        try (Site site = ground.twins(version)) {
            Instant start = ground.clock.next(14).plus(Duration.ofHours(1));
            String id = ground.book(site, "moved", start);
            ground.cpo.openCalendar(site, start);
            ground.cpo.shows(site.standard(), start, ".booking");
            ground.cpo.dragMaintenance(site.standard(), start.minus(Duration.ofHours(1)), 3);
            assertThat(ground.cpo.page().locator("[data-choice]")).containsText(site.standard());
            ground.cpo.see("d1-dragged-" + version);
            ground.cpo.page().locator("[data-choice] a").first().click();
            ground.cpo.page().locator("#words").fill("new cable");
            ground.cpo.click("What will happen?");
            assertThat(ground.cpo.page().locator("#outlook")).containsText("moves to IT*EML*" + site.fast());
            ground.cpo.see("d2-what-will-happen-" + version);
            ground.cpo.click("Save");
            assertThat(ground.cpo.page().locator("#content")).containsText("Planned.");
            String window = ground.cpo.page().url();
            ground.await(
                    "the eMSP is told where it went",
                    () -> ground.peer.last(id, "/booking_option/evse_uid").equals(site.fast()));
            Instant begin = start.minus(Duration.ofHours(1));
            ground.await("the eMSP is told of the maintenance", () -> planned(site, begin));
            ground.cpo.openCalendar(site, start);
            ground.cpo.shows(site.standard(), start, ".maintenance");
            ground.cpo.shows(site.fast(), start, ".booking");
            ground.cpo.see("d3-planned-" + version);
            assertThat(site.station().journal().received("ChangeAvailability")).isEmpty();

            ground.clock.turnTo(begin);
            ground.awaitEvse(site, site.standard(), EvseStatus.INOPERATIVE);
            ground.await("the station is out", () -> site.station().outlet(1).state() == OutletState.OFF);
            assertThat(site.station().outlet(2).isOperative()).isTrue();
            ground.clock.turnTo(start);
            ground.awaitHold(site, 2);
            site.station().plug(2, Car.everyday());
            site.station().swipe(2, site.driver().uid());
            ground.awaitStatus(id, "FULFILLED");
            ground.cpo.openCalendar(site, start);
            ground.cpo.shows(site.fast(), start, ".session");
            ground.cpo.see("d4-out-of-service-" + version);

            ground.clock.turnTo(begin.plus(Duration.ofHours(3)));
            ground.awaitEvse(site, site.standard(), EvseStatus.AVAILABLE);
            ground.await("the station is back", () -> site.station().outlet(1).state() == OutletState.FREE);
            ground.await("it agreed to come back", () -> hasAgreed(site));
            ground.cpo.page().navigate(window);
            assertThat(ground.cpo.page().locator("#live-state")).containsText("Done");
            site.station().unplug(2);
        }
    }

    private static boolean planned(Site site, Instant begin) {
        return ground.emsp
                .book()
                .raw("locations", site.location())
                .map(known -> known.at("/evses/0/status_schedule/0"))
                .filter(period -> period.path("status").asString("").equals("INOPERATIVE"))
                .filter(period ->
                        Instant.parse(period.path("period_begin").asString()).equals(begin))
                .isPresent();
    }

    private static boolean hasAgreed(Site site) {
        return ground.stage.bean(AvailabilityWishes.class).of(new StationId(site.stationId())).stream()
                .anyMatch(wish -> wish.evse() == 1 && wish.operative() && wish.words() != null);
    }

    @Test
    @DisplayName(
            "O-12: a partner is away while prices change twice: it gets the latest only, tariff first; others hear at once")
    void aPartnerIsAwayOverAPriceChange() {
        try (Site site = ground.site(Speaks.OCPP_16);
                SimEmsp away = ground.stage.newEmsp("AWY", "2.3.0")) {
            away.await(
                    "it knows all",
                    Stage.SOON,
                    () -> away.book().raw("locations", site.location()).isPresent()
                            && price(away).equals("0.45"));
            away.die();
            int before = away.received().size();
            changePrice("0.49");
            ground.await("the other is told at once", () -> price(ground.emsp).equals("0.49"));
            ground.clock.turn(Duration.ofMinutes(1));
            changePrice("0.52");
            ground.await("and again", () -> price(ground.emsp).equals("0.52"));
            site.station().breakDown(1);
            ground.awaitEvse(site, site.standard(), EvseStatus.OUTOFORDER);
            ground.cpo.go("/tariffs");
            ground.cpo.see("f1-price-changed");
            ground.cpo.go("/partners/" + ground.stage.partner(away));
            assertThat(ground.cpo.page().locator("#content")).containsText("AWY");
            ground.cpo.see("f2-partner-is-away");

            away.revive();
            ground.clock.turn(Duration.ofMinutes(2));
            away.await("it misses nothing", Stage.SOON, () -> price(away).equals("0.52") && broken(away, site));
            List<Received> heard =
                    away.received().subList(before, away.received().size());
            assertThat(heard).noneMatch(one -> one.body().toString().contains("0.49"));
            List<String> modules = heard.stream().map(Received::module).toList();
            assertThat(modules.indexOf("tariffs")).isBetween(0, modules.indexOf("locations"));
            assertThat(heard.stream().filter(DisruptionJourneyStory::isStandardTariff))
                    .hasSize(1);
            promote("0.39", ground.clock.tomorrow(12));
            away.await("it is told as everybody else", Stage.SOON, () -> price(away)
                    .equals("0.39"));
            ground.cpo.openCalendar(site, ground.clock.instant());
            ground.cpo.showsPromotion(site.standard(), ground.clock.instant());
            ground.cpo.see("f3-promotion");
        }
    }

    private static String price(SimEmsp of) {
        return of.book()
                .raw("tariffs", "default-STANDARD")
                .map(tariff -> tariff.at("/elements/0/price_components/0/price").asString())
                .orElse("");
    }

    private static boolean broken(SimEmsp of, Site site) {
        return of.book()
                .raw("locations", site.location())
                .filter(known -> known.at("/evses/0/status").asString("").equals("OUTOFORDER"))
                .isPresent();
    }

    private static void changePrice(String perKwh) {
        ground.cpo.go("/tariffs");
        ground.cpo.page().locator("#standard").fill(perKwh);
        ground.cpo.click("Save Changes");
        assertThat(ground.cpo.page().locator("#content")).containsText("€" + perKwh);
    }

    private static void promote(String perKwh, Instant until) {
        ground.cpo.go("/tariffs");
        ground.cpo.page().locator("#perKwh").fill(perKwh);
        ground.cpo
                .page()
                .locator("#ends")
                .fill(until.atZone(StoryClock.ROME).toLocalDateTime().toString());
        ground.cpo.click("Add promotion");
        assertThat(ground.cpo.page().locator("#content")).containsText("promotion is set");
    }

    private static boolean isStandardTariff(Received one) {
        return one.path().endsWith("/default-STANDARD") && one.method().equals("PUT");
    }
}
