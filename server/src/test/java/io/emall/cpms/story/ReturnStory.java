package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.People;
import io.emall.sim.emsp.Command;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.rest.RestClient;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.StationMemory;
import io.emall.sim.station.StationPlan;
import io.emall.sim.story.LatestSession;
import io.emall.wire.ocpi.v221.CommandResultType;
import io.emall.wire.ocpi.v221.SessionStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A station loses its power in the middle of a session and comes back (field lesson 6). */
class ReturnStory {

    private final Stage stage = Stage.shared();
    private final SimEmsp emsp = stage.emsp();

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aStationThatRemembersItsSessionEndsItAndItIsBilled(Speaks version) {
        try (Site site = stage.newSite(version)) {
            charge(site);
            StationMemory memory = site.station().memory();
            powerCut(site);
            try (SimStation back = back(site, version)) {
                back.remember(memory);
                back.powerUp();

                emsp.await("the bill is there", () -> !site.bills().isEmpty());
                assertThat(site.bills()).singleElement().satisfies(cdr -> {
                    assertThat(cdr.totalEnergy()).isEqualByComparingTo("8.333");
                    assertThat(cdr.endDateTime()).isEqualTo(site.session().endDateTime());
                });
                assertThat(site.status()).isEqualTo(SessionStatus.COMPLETED);
                aNewSessionStarts(site, back);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aStationThatForgotItsSessionLeavesThePlaceFreeForTheNextDriver(Speaks version) {
        try (Site site = stage.newSite(version)) {
            charge(site);
            powerCut(site);
            try (SimStation back = back(site, version)) {
                back.powerUp();

                emsp.await("the session is over", () -> site.status() == SessionStatus.COMPLETED);
                assertThat(site.session().kwh()).isEqualByComparingTo("8.333");
                assertThat(site.bills()).as("the true stop may still come").isEmpty();
                aNewSessionStarts(site, back);
            }
        }
    }

    /** What {@code ./cpms session} prints is made of REST as it is. */
    @Test
    void theStoryOfASessionIsToldFromTheRealData() {
        try (Site site = stage.newSite(Speaks.OCPP_201)) {
            charge(site);
            site.station().unplug(2);
            emsp.await("the bill is there", () -> !site.bills().isEmpty());
            stage.bean(People.class).addFirst("teller", "correct horse battery");
            try (RestClient rest = new RestClient(stage.http(""), "teller", "correct horse battery")) {
                List<String> story = new LatestSession(rest, List.of()).story();

                assertThat(story)
                        .anyMatch(line -> line.contains(site.stationId()))
                        .anyMatch(line -> line.startsWith("Price    0.60 EUR/kWh"))
                        .anyMatch(line -> line.contains("the meter shows 1008.333 kWh"))
                        .contains("  energy   8.333 kWh", "  to pay   6.10 EUR");
            }
        }
    }

    private void charge(Site site) {
        site.station().plug(2, Car.everyday());
        assertThat(site.station().swipe(2, site.driver().uid())).isTrue();
        site.station().charge(2, Duration.ofMinutes(10));
        emsp.await(
                "energy is seen",
                () -> site.status() == SessionStatus.ACTIVE
                        && site.session().kwh().signum() > 0);
    }

    private static void powerCut(Site site) {
        site.station().kill();
        site.station().close();
    }

    private SimStation back(Site site, Speaks version) {
        return version.station(
                new StationAddress(stage.stations(), site.stationId(), stage.newKey(site.stationId())),
                StationPlan.withOutlets(11_000, 50_000));
    }

    private void aNewSessionStarts(Site site, SimStation back) {
        Command start = emsp.startSession(site.driver(), site.location(), site.fast(), "1", "next");
        assertThat(start.isAccepted()).as("%s", start.answer()).isTrue();
        assertThat(start.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
        back.plug(2, Car.everyday());
        emsp.await("the next session runs", () -> site.sessions().stream()
                .anyMatch(s -> s.status() == SessionStatus.ACTIVE && "next".equals(s.authorizationReference())));
        back.unplug(2);
    }
}
