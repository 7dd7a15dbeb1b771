package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.AvailabilityCare;
import io.emall.cpms.core.location.AvailabilityWish;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation201;
import io.emall.wire.ocpp.v2.ChangeAvailabilityResponse;
import io.emall.wire.ocpp.v2.ChangeAvailabilityStatus;
import io.emall.wire.ocpp.v2.TriggerMessageResponse;
import io.emall.wire.ocpp.v2.TriggerMessageStatus;
import io.emall.wire.ocpp.v2.UnlockConnectorResponse;
import io.emall.wire.ocpp.v2.UnlockStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Cases of the OCA's certification of a 2.0.1 CSMS about availability and remote control, by their numbers. */
class Ocpp201AvailabilityCertificationTest extends CertificationCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp201AvailabilityCertificationTest() {
        super(CPMS, at -> new SimStation201(at, TWO_OUTLETS));
    }

    @ParameterizedTest
    @CsvSource({
        "TC_G_03_CSMS, 1, ,  false, '{\"operationalStatus\":\"Inoperative\",\"evse\":{\"id\":1}}'",
        "TC_G_04_CSMS, 1, ,  true,  '{\"operationalStatus\":\"Operative\",\"evse\":{\"id\":1}}'",
        "TC_G_05_CSMS,  , ,  false, '{\"operationalStatus\":\"Inoperative\"}'",
        "TC_G_06_CSMS,  , ,  true,  '{\"operationalStatus\":\"Operative\"}'",
        "TC_G_07_CSMS, 1, 1, false, '{\"operationalStatus\":\"Inoperative\",\"evse\":{\"id\":1,\"connectorId\":1}}'",
        "TC_G_08_CSMS, 1, 1, true,  '{\"operationalStatus\":\"Operative\",\"evse\":{\"id\":1,\"connectorId\":1}}'",
    })
    void TC_G_changeAvailability(
            String number, @Nullable Integer evse, @Nullable Integer connector, boolean operative, String message) {
        assertThat(send(new StationCommand.ChangeAvailability(evse, connector, operative)))
                .as(number)
                .isEqualTo(ACCEPTED);
        assertThat(payload("ChangeAvailability").toString()).isEqualTo(message);
        DoorOnDatabase.await(
                "its status", () -> state(1) == (operative ? ConnectorState.AVAILABLE : ConnectorState.UNAVAILABLE));
    }

    @ParameterizedTest
    @CsvSource({"TC_G_11_CSMS, 1, ", "TC_G_14_CSMS, , ", "TC_G_17_CSMS, 1, 1"})
    void TC_G_changeAvailabilityWhileATransactionGoesOn(
            String number, @Nullable Integer evse, @Nullable Integer connector) {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);

        assertThat(send(new StationCommand.ChangeAvailability(evse, connector, false)))
                .as(number)
                .isEqualTo(new CommandOutcome.Accepted("Scheduled"));
        assertThat(session().isActive()).isTrue();
        station.stop(1);
        station.unplug(1);
        DoorOnDatabase.await("out of service at last", () -> state(1) == ConnectorState.UNAVAILABLE);
    }

    /** P-51: what was wanted outlives the station's memory. */
    @Test
    void aStationThatForgotItsAvailabilityIsToldAgain() {
        StationId id = new StationId(address.identity());
        station.deviate(
                "ChangeAvailability",
                new Deviation.Instead(new ChangeAvailabilityResponse(ChangeAvailabilityStatus.ACCEPTED)));
        CPMS.control().send(DoorOnDatabase.PERSON, id, new StationCommand.ChangeAvailability(1, false));
        assertThat(CPMS.control().wishes(DoorOnDatabase.PERSON, id))
                .extracting(AvailabilityWish::evse, AvailabilityWish::operative, AvailabilityWish::words)
                .containsExactly(org.assertj.core.api.Assertions.tuple(1, false, "Accepted"));
        station.behave("ChangeAvailability");
        station.goOffline();
        DoorOnDatabase.await("offline", () -> !isOnline());
        station.powerUp();
        DoorOnDatabase.await("online", this::isOnline);
        assertThat(state(1)).as("it forgot").isEqualTo(ConnectorState.AVAILABLE);

        Instant later = Instant.now().plusSeconds(60);
        AvailabilityCare care = CPMS.availabilityCare(later);
        care.round();
        DoorOnDatabase.await("out of service again", () -> state(1) == ConnectorState.UNAVAILABLE);
        station.journal().clear();
        care.round();
        assertThat(station.journal().received("ChangeAvailability"))
                .as("once per connection")
                .isEmpty();
    }

    @Test
    void TC_F_27_CSMS_triggerNotImplemented() {
        station.deviate(
                "TriggerMessage",
                new Deviation.Instead(new TriggerMessageResponse(TriggerMessageStatus.NOT_IMPLEMENTED)));

        assertThat(send(new StationCommand.Trigger("MeterValues", 1)))
                .isEqualTo(new CommandOutcome.NotSupported("NotImplemented"));
    }

    @Test
    void TC_F_12_CSMS_TC_F_24_CSMS_triggerForAllEvses() {
        assertThat(send(new StationCommand.Trigger("MeterValues", null))).isEqualTo(ACCEPTED);
        assertThat(payload("TriggerMessage").has("evse")).isFalse();
        assertThat(send(new StationCommand.Trigger("StatusNotification", 2))).isEqualTo(ACCEPTED);
        assertThat(payload("TriggerMessage").get("evse").toString()).isEqualTo("{\"id\":2,\"connectorId\":1}");
    }

    @Test
    void unlockWhileATransactionIsAuthorised() {
        station.deviate(
                "UnlockConnector",
                new Deviation.Instead(new UnlockConnectorResponse(UnlockStatus.ONGOING_AUTHORIZED_TRANSACTION)));

        assertThat(send(new StationCommand.Unlock(1, 1)))
                .isEqualTo(new CommandOutcome.Refused("OngoingAuthorizedTransaction"));
    }

    private JsonNode payload(String action) {
        return station.journal().received(action).stream()
                .map(Frame::payload)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
