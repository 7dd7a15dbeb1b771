package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.station.Car;
import io.emall.wire.ocpi.v221.EvseStatus;
import io.emall.wire.ocpi.v221.SessionStatus;
import io.emall.wire.ocpi.v221.Token;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Use case 7, update the state of the charging session, with everything that can go wrong. */
class UpdateStory {

    private final Stage stage = Stage.shared();
    private final SimEmsp emsp = stage.emsp();

    /** Exception 1: the eMSP is unreachable; nobody else notices, and it is told everything once it is back. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void anEmspThatWasAwayIsToldEverythingOnce(Speaks version) {
        try (Site site = stage.newSite(version);
                SimEmsp away = stage.newEmsp("AW" + version.ordinal())) {
            Token card = away.addToken("AWAY-" + site.stationId());
            away.pushToken(card);
            away.die();

            site.station().plug(1, Car.everyday());
            assertThat(site.station().swipe(1, card.uid())).isTrue();
            site.station().charge(1, Duration.ofMinutes(10));
            site.station().unplug(1);
            emsp.await("others are told", Stage.SOON, () -> site.evse(site.standard()) == EvseStatus.AVAILABLE);
            emsp.await("the failure is logged", Stage.SOON, () -> isLogged(away));

            away.revive();
            away.await("the bill is there", Duration.ofSeconds(90), () -> !away.book()
                    .cdrs()
                    .isEmpty());
            assertThat(away.book().cdrs()).hasSize(1);
            assertThat(away.book().sessions()).singleElement().satisfies(s -> assertThat(s.status())
                    .isEqualTo(SessionStatus.COMPLETED));
            assertThat(emsp.book().sessionsAt(site.location()))
                    .as("another eMSP's session is nobody's business")
                    .isEmpty();
        }
    }

    private boolean isLogged(SimEmsp away) {
        String who = "partner " + stage.partner(away);
        return stage.bean(FailedExchanges.class).latest(who, 10).stream()
                .anyMatch(failure -> failure.retryAt() != null);
    }

    /** Exception 2: the station cannot reach the system for a while; what it kept back completes the session. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aStationThatGoesOfflineMidSessionTellsTheRestLater(Speaks version) {
        try (Site site = stage.newSite(version)) {
            emsp.startSession(site.driver(), site.location(), site.fast(), "1").awaitResult(Stage.SOON);
            site.station().plug(2, Car.everyday());
            site.station().charge(2, Duration.ofMinutes(5));
            emsp.await("the session is active", Stage.SOON, () -> site.status() == SessionStatus.ACTIVE);

            site.station().kill();
            emsp.await("the EVSE is unknown", Stage.SOON, () -> site.evse(site.fast()) == EvseStatus.UNKNOWN);
            site.station().charge(2, Duration.ofMinutes(5));
            site.station().charge(2, Duration.ofMinutes(5));
            site.station().unplug(2);
            long delivered = site.station().outlet(2).registerWh() - 1_000_000;
            assertThat(site.status()).as("nothing is invented meanwhile").isEqualTo(SessionStatus.ACTIVE);

            site.station().goOnline();
            emsp.await("the bill is there", Stage.SOON, () -> !site.bills().isEmpty());
            assertThat(site.bills()).singleElement().satisfies(cdr -> assertThat(
                            cdr.totalEnergy().movePointRight(3).longValueExact())
                    .isEqualTo(delivered));
            assertThat(site.sessions()).hasSize(1);
        }
    }

    /** P-43, field lesson 9: what was kept back may come in any order. */
    @ParameterizedTest
    @EnumSource(value = Speaks.class, names = "OCPP_201")
    void reportsInReverseOrderMakeOneCompleteBill(Speaks version) {
        try (Site site = stage.newSite(version)) {
            site.station().holdReports();
            site.station().plug(2, Car.everyday());
            site.station().start(2, site.driver().uid());
            site.station().charge(2, Duration.ofMinutes(5));
            site.station().charge(2, Duration.ofMinutes(5));
            site.station().unplug(2);
            long delivered = site.station().outlet(2).registerWh() - 1_000_000;

            site.station().releaseReportsReversed();
            emsp.await("the bill is there", Stage.SOON, () -> !site.bills().isEmpty());
            assertThat(site.bills()).singleElement().satisfies(cdr -> assertThat(
                            cdr.totalEnergy().movePointRight(3).longValueExact())
                    .isEqualTo(delivered));
        }
    }
}
