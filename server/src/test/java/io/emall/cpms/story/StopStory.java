package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.sim.emsp.Command;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.station.Car;
import io.emall.wire.ocpi.v221.CommandResponseType;
import io.emall.wire.ocpi.v221.CommandResultType;
import io.emall.wire.ocpi.v221.SessionStatus;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Use case 6, end a charging session, with everything that can go wrong. */
class StopStory {

    private final Stage stage = Stage.shared();
    private final SimEmsp emsp = stage.emsp();

    /** Exception 1: the station is unreachable; when it is back, the session goes on and is billed once. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void anOfflineStationIsToldAndTheSessionGoesOn(Speaks version) {
        try (Site site = charging(version)) {
            site.station().goOffline();
            Command stop = emsp.stopSession(site.session().id());
            if (stop.isAccepted()) {
                assertThat(stop.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.FAILED);
            } else {
                assertThat(stop.response().result()).isEqualTo(CommandResponseType.REJECTED);
            }

            site.station().charge(2, Duration.ofMinutes(5));
            site.station().unplug(2);
            site.station().goOnline();
            emsp.await("the bill is there", Stage.SOON, () -> !site.bills().isEmpty());
            assertThat(site.bills()).hasSize(1);
        }
    }

    /** Exception 2: the station cannot end the session. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aStationThatRefusesToStopIsToldAsRejected(Speaks version) {
        try (Site site = charging(version)) {
            site.station().refuseToStop();

            assertThat(emsp.stopSession(site.session().id()).awaitResult(Stage.SOON))
                    .isEqualTo(CommandResultType.REJECTED);
            assertThat(site.status()).isEqualTo(SessionStatus.ACTIVE);
            assertThat(site.station().transaction(2)).isPresent();
        }
    }

    /** Exception 3: the eMSP cannot receive the response; it is logged and tried again, the session ends all the same. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aDeadResponseUrlIsLoggedAndTheSessionEnds(Speaks version) {
        try (Site site = charging(version)) {
            emsp.giveDeadResponseUrls();
            Command stop = emsp.stopSession(site.session().id());
            assertThat(stop.isAccepted()).isTrue();

            emsp.await("the session is completed", Stage.SOON, () -> site.status() == SessionStatus.COMPLETED);
            emsp.await("the failure is logged", Stage.SOON, this::isLogged);
        } finally {
            emsp.behave();
        }
    }

    private boolean isLogged() {
        return stage.bean(FailedExchanges.class).latest(null, 50).stream()
                .anyMatch(failure -> failure.what().contains("CommandResult") && failure.retryAt() != null);
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aStrangersSessionCannotBeStopped(Speaks version) {
        try (Site site = charging(version);
                SimEmsp stranger = stage.newEmsp("XY" + version.ordinal())) {
            assertThat(stranger.stopSession(site.session().id()).response().result())
                    .isEqualTo(CommandResponseType.UNKNOWN_SESSION);
            assertThat(site.station().transaction(2)).isPresent();
        }
    }

    /** The driver simply unplugs (WP4). */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void unpluggingEndsAndBillsTheSession(Speaks version) {
        try (Site site = charging(version)) {
            site.station().unplug(2);

            emsp.await("the bill is there", Stage.SOON, () -> !site.bills().isEmpty());
            assertThat(site.status()).isEqualTo(SessionStatus.COMPLETED);
        }
    }

    private Site charging(Speaks version) {
        Site site = stage.newSite(version);
        emsp.startSession(site.driver(), site.location(), site.fast(), "1").awaitResult(Stage.SOON);
        site.station().plug(2, Car.everyday());
        site.station().charge(2, Duration.ofMinutes(5));
        emsp.await("the session is active", Stage.SOON, () -> site.status() == SessionStatus.ACTIVE);
        return site;
    }
}
