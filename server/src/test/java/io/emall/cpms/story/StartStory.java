package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.emsp.Command;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.Car;
import io.emall.wire.ocpi.v221.CommandResponseType;
import io.emall.wire.ocpi.v221.CommandResultType;
import io.emall.wire.ocpi.v221.EvseStatus;
import io.emall.wire.ocpi.v221.SessionStatus;
import io.emall.wire.ocpi.v221.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Use case 5, start a charging session, with everything that can go wrong. */
class StartStory {

    private final Stage stage = Stage.shared();
    private final SimEmsp emsp = stage.emsp();

    /** Exception 1: the charging slot is unreachable. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void anOfflineStationIsRefusedAtOnce(Speaks version) {
        try (Site site = stage.newSite(version)) {
            site.station().goOffline();
            emsp.await("the EVSE is unknown", Stage.SOON, () -> site.evse(site.fast()) == EvseStatus.UNKNOWN);

            Command start = start(site);
            assertThat(start.response().result()).isEqualTo(CommandResponseType.REJECTED);
            assertThat(start.response().message()).isNotEmpty();
            assertThat(site.sessions()).isEmpty();
        }
    }

    /** Exception 2: the system does not confirm the reservation, because it is another driver's. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void anotherDriversReservationRefusesAppAndCard(Speaks version) {
        try (Site site = stage.newSite(version)) {
            Token other = emsp.addToken("OTHER-" + site.stationId());
            emsp.pushToken(other);
            Command reserve = emsp.reserve(
                    other, "R-" + site.location(), Instant.now().plusSeconds(600), site.location(), site.fast());
            assertThat(reserve.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
            emsp.await("the EVSE is reserved", Stage.SOON, () -> site.evse(site.fast()) == EvseStatus.RESERVED);

            assertThat(start(site).response().result()).isEqualTo(CommandResponseType.REJECTED);

            site.station().plug(2, Car.everyday());
            site.station().start(2, site.driver().uid());
            emsp.await("the reservation still stands", () -> site.evse(site.fast()) != EvseStatus.AVAILABLE);
            assertThat(site.sessions())
                    .as("nobody is told of a refused driver's session")
                    .isEmpty();
        }
    }

    /** Exception 3: the charging slot does not confirm activation: it refuses. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aStationThatRefusesIsToldAsRejected(Speaks version) {
        try (Site site = stage.newSite(version)) {
            site.station().refuseToStart();

            assertThat(start(site).awaitResult(Stage.SOON)).isEqualTo(CommandResultType.REJECTED);
            assertThat(site.sessions()).isEmpty();
        }
    }

    /** Exception 3, in the worst way: it accepts but never starts. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aStationThatAcceptsButNeverStartsEndsAsInvalid(Speaks version) {
        try (Site site = stage.newSite(version, Duration.ofSeconds(3))) {
            site.station().acceptButNeverStart();
            Command start = start(site);

            assertThat(start.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
            emsp.await("the session is pending", Stage.SOON, () -> site.status() == SessionStatus.PENDING);
            emsp.await("the session is given up", Stage.SOON, () -> site.status() == SessionStatus.INVALID);
            assertThat(start.results()).hasSize(1);
            assertThat(site.bills()).isEmpty();
        }
    }

    /** Field lesson 24: TIMEOUT was told, then the session starts anyway. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aSessionThatStartsAfterTimeoutWasToldIsBilledUnderItsReference(Speaks version) {
        try (Site site = stage.newSite(version)) {
            site.station()
                    .deviate(
                            version == Speaks.OCPP_16 ? "RemoteStartTransaction" : "RequestStartTransaction",
                            new Deviation.DoesUnanswered());
            Command start =
                    emsp.startSession(site.driver(), site.location(), site.fast(), "1", "late-" + site.location());
            assertThat(start.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.TIMEOUT);

            site.station().plug(2, Car.everyday());
            emsp.await("the session is active", Stage.SOON, () -> site.status() == SessionStatus.ACTIVE);
            site.station().charge(2, Duration.ofMinutes(10));
            site.station().unplug(2);
            emsp.await("the bill is there", Stage.SOON, () -> !site.bills().isEmpty());

            assertThat(site.bills().getFirst().authorizationReference()).isEqualTo("late-" + site.location());
            assertThat(start.results()).as("one result, whatever came later").hasSize(1);
        }
    }

    /** Scenario 4: the driver's own reservation is found valid and ends with the session. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void theDriversOwnReservationIsUsedAndTravelsToTheBill(Speaks version) {
        try (Site site = stage.newSite(version)) {
            Command reserve = emsp.reserve(
                    site.driver(), "R-" + site.location(), Instant.now().plusSeconds(600), site.location(), null);
            assertThat(reserve.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
            emsp.await("an EVSE is reserved", Stage.SOON, () -> reserved(site) != null);

            String evse = Objects.requireNonNull(reserved(site));
            Command start = emsp.startSession(site.driver(), site.location(), evse, "1");
            assertThat(start.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
            int outlet = evse.equals(site.fast()) ? 2 : 1;
            site.station().plug(outlet, Car.everyday());
            site.station().charge(outlet, Duration.ofMinutes(10));
            site.station().unplug(outlet);
            emsp.await("the bill is there", Stage.SOON, () -> !site.bills().isEmpty());

            assertThat(emsp.received("cdrs").getLast().body().has("booking_id")).isTrue();
            emsp.await("the EVSE is free again", Stage.SOON, () -> site.evse(evse) == EvseStatus.AVAILABLE);
        }
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aCancelledReservationFreesTheEvse(Speaks version) {
        try (Site site = stage.newSite(version)) {
            String id = "R-" + site.location();
            emsp.reserve(site.driver(), id, Instant.now().plusSeconds(600), site.location(), site.fast())
                    .awaitResult(Stage.SOON);
            emsp.await("the EVSE is reserved", Stage.SOON, () -> site.evse(site.fast()) == EvseStatus.RESERVED);

            assertThat(emsp.cancelReservation(id).awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
            emsp.await("the EVSE is free", Stage.SOON, () -> site.evse(site.fast()) == EvseStatus.AVAILABLE);
            assertThat(emsp.cancelReservation(id).awaitResult(Stage.SOON))
                    .isEqualTo(CommandResultType.UNKNOWN_RESERVATION);
        }
    }

    private static @Nullable String reserved(Site site) {
        if (site.evse(site.standard()) == EvseStatus.RESERVED) {
            return site.standard();
        }
        return site.evse(site.fast()) == EvseStatus.RESERVED ? site.fast() : null;
    }

    private Command start(Site site) {
        return emsp.startSession(site.driver(), site.location(), site.fast(), "1");
    }
}
