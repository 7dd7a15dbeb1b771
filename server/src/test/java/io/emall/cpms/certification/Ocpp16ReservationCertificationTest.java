package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.sim.socket.Frame;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation16;
import io.emall.wire.ocpp.v16.AuthorizationStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Cases of the OCA's certification of a 1.6 central system about reservations, by their numbers (P-52). */
class Ocpp16ReservationCertificationTest extends CertificationCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private final Instant expiry = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);

    Ocpp16ReservationCertificationTest() {
        super(CPMS, at -> new SimStation16(at, TWO_OUTLETS.connectTimeout(Duration.ofSeconds(1))));
    }

    @Test
    void TC_046_CSMS_TC_049_CSMS_reservationSaysWhomAndHowLong() {
        assertThat(reserve(5, "FLEET", expiry)).isEqualTo(ACCEPTED);

        JsonNode sent = payload("ReserveNow");
        assertThat(sent.get("connectorId").intValue()).isEqualTo(1);
        assertThat(sent.get("reservationId").intValue()).isEqualTo(5);
        assertThat(sent.get("idTag").stringValue()).isEqualTo(DoorOnDatabase.GOOD);
        assertThat(sent.get("parentIdTag").stringValue()).isEqualTo("FLEET");
        assertThat(Instant.parse(sent.get("expiryDate").stringValue())).isEqualTo(expiry);
    }

    @Test
    void TC_047_CSMS_reservationExpires() {
        assertThat(reserve(5, null, Instant.now().plusSeconds(2))).isEqualTo(ACCEPTED);
        DoorOnDatabase.await("reserved", () -> state(1) == ConnectorState.RESERVED);
        DoorOnDatabase.await("free again", () -> state(1) == ConnectorState.AVAILABLE);
    }

    @Test
    void TC_053_CSMS_reservedConnectorWithTheParentsToken() {
        assertThat(station.authorize(DoorOnDatabase.GOOD).idTagInfo().parentIdTag())
                .isEqualTo("FLEET");
        assertThat(station.authorize(DoorOnDatabase.GOOD).idTagInfo().status()).isEqualTo(AuthorizationStatus.ACCEPTED);
    }

    /** P-52. */
    @Test
    void theSameNumberReplacesTheReservation() {
        assertThat(reserve(5, null, expiry)).isEqualTo(ACCEPTED);
        assertThat(reserve(5, null, expiry.plusSeconds(60))).isEqualTo(ACCEPTED);
        assertThat(send(new StationCommand.CancelReservation(5))).isEqualTo(ACCEPTED);
        assertThat(send(new StationCommand.CancelReservation(5))).isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    @Test
    void TC_018_1_CSMS_unlockEndsTheSession() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);

        assertThat(send(new StationCommand.Unlock(1, 1))).isEqualTo(new CommandOutcome.Accepted("Unlocked"));
        assertThat(payload("UnlockConnector").get("connectorId").intValue()).isEqualTo(1);
        DoorOnDatabase.await("the end", () -> session().endedAt() != null);
    }

    private CommandOutcome reserve(int number, @org.jspecify.annotations.Nullable String group, Instant until) {
        return send(new StationCommand.Reserve(number, 1, new TokenUid(DoorOnDatabase.GOOD), "RFID", until, group));
    }

    private JsonNode payload(String action) {
        return station.journal().received(action).stream()
                .map(Frame::payload)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
