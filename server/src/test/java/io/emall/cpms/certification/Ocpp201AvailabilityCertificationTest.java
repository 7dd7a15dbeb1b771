package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.location.AvailabilityCare;
import io.emall.cpms.core.location.AvailabilityWish;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationCommand;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation201;
import io.emall.wire.ocpp.v2.ChangeAvailabilityResponse;
import io.emall.wire.ocpp.v2.ChangeAvailabilityStatus;
import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.EventData;
import io.emall.wire.ocpp.v2.EventNotificationType;
import io.emall.wire.ocpp.v2.EventTrigger;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.NotifyEventRequest;
import io.emall.wire.ocpp.v2.Variable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of the OCA's certification of a 2.0.1 CSMS about availability (block G), by their numbers. */
class Ocpp201AvailabilityCertificationTest extends CertificationCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp201AvailabilityCertificationTest() {
        super(CPMS, at -> new SimStation201(at, TWO_OUTLETS));
    }

    @ParameterizedTest(name = "{0}")
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
        assertThat(told("ChangeAvailability")).as(number).hasToString(message);
        DoorOnDatabase.await(
                "its status", () -> state(1) == (operative ? ConnectorState.AVAILABLE : ConnectorState.UNAVAILABLE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TC_G_11_CSMS, 1, ,  '{\"operationalStatus\":\"Inoperative\",\"evse\":{\"id\":1}}'",
        "TC_G_14_CSMS,  , ,  '{\"operationalStatus\":\"Inoperative\"}'",
        "TC_G_17_CSMS, 1, 1, '{\"operationalStatus\":\"Inoperative\",\"evse\":{\"id\":1,\"connectorId\":1}}'",
    })
    void TC_G_changeAvailabilityWhileATransactionGoesOn(
            String number, @Nullable Integer evse, @Nullable Integer connector, String message) {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);

        assertThat(send(new StationCommand.ChangeAvailability(evse, connector, false)))
                .as(number)
                .isEqualTo(new CommandOutcome.Accepted("Scheduled"));
        assertThat(told("ChangeAvailability")).as(number).hasToString(message);
        assertThat(session().isActive()).isTrue();
        station.stop(1);
        station.unplug(1);
        DoorOnDatabase.await("out of service at last", () -> state(1) == ConnectorState.UNAVAILABLE);
    }

    /** P-51: what was wanted outlives the station's memory. */
    @Test
    void aStationThatForgotItsAvailabilityIsToldAgain() {
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

    /** A Problem of the lock: a malfunction until the station says that it is over. */
    @Test
    void TC_G_20_CSMS_lockFailure() {
        station.call(new NotifyEventRequest(Instant.now(), 0, List.of(lockProblem(1, "true"))))
                .get();
        assertThat(answered("NotifyEvent")).hasToString("{}");
        assertThat(CPMS.alarms.all.values())
                .filteredOn(alarm -> id.equals(alarm.key().station()))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.key().code()).isEqualTo("ConnectorPlugRetentionLock.Problem");
                    assertThat(alarm.key().kind()).isEqualTo(AlarmKind.MALFUNCTION);
                    assertThat(alarm.key().evse()).isEqualTo(1);
                    assertThat(alarm.key().connector()).isEqualTo(1);
                    assertThat(alarm.isLasting()).isTrue();
                });

        station.call(new NotifyEventRequest(Instant.now(), 0, List.of(lockProblem(2, "false"))))
                .get();
        assertThat(CPMS.alarms.all.values())
                .filteredOn(alarm -> id.equals(alarm.key().station()))
                .noneMatch(Alarm::isLasting);
    }

    private static EventData lockProblem(int event, String value) {
        return new EventData(
                event,
                Instant.now(),
                EventTrigger.DELTA,
                value,
                new Component("ConnectorPlugRetentionLock", new Evse(1, 1, null), null, null),
                EventNotificationType.HARD_WIRED_NOTIFICATION,
                new Variable("Problem"));
    }
}
