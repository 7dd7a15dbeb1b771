package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpp.block.CommandsContract;
import io.emall.cpms.ocpp.block.Conversation;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

class CommandsTest extends CommandsContract {
    private static final String CARD_JSON = "{'idToken':'DEADBEEF','type':'ISO14443'}";

    CommandsTest() {
        super(new Conversation("2.0.1", Ocpp2::dialect), Commands::new);
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of(
                        new StationCommand.Start(2, CARD, "RFID", 7),
                        "RequestStartTransaction {'idToken':" + CARD_JSON + ",'remoteStartId':7,'evseId':2}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.Start(2, CARD, "APP_USER", 7),
                        "RequestStartTransaction {'idToken':{'idToken':'DEADBEEF','type':'Central'},"
                                + "'remoteStartId':7,'evseId':2}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.Stop("T-1"), "RequestStopTransaction {'transactionId':'T-1'}", "Accepted"),
                Arguments.of(
                        new StationCommand.Unlock(1, 2), "UnlockConnector {'evseId':1,'connectorId':2}", "Unlocked"),
                Arguments.of(new StationCommand.Reset(true), "Reset {'type':'Immediate'}", "Accepted"),
                Arguments.of(new StationCommand.Reset(false), "Reset {'type':'OnIdle'}", "Scheduled"),
                Arguments.of(
                        new StationCommand.ChangeAvailability(null, false),
                        "ChangeAvailability {'operationalStatus':'Inoperative'}",
                        "Scheduled"),
                Arguments.of(
                        new StationCommand.ChangeAvailability(2, true),
                        "ChangeAvailability {'operationalStatus':'Operative','evse':{'id':2}}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.Trigger("Heartbeat", null),
                        "TriggerMessage {'requestedMessage':'Heartbeat'}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.Trigger("MeterValues", 1),
                        "TriggerMessage {'requestedMessage':'MeterValues','evse':{'id':1}}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.Trigger("StatusNotification", 1),
                        "TriggerMessage {'requestedMessage':'StatusNotification','evse':{'id':1,'connectorId':1}}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.Reserve(5, 1, CARD, "RFID", Instant.parse("2026-11-22T12:00:00Z")),
                        "ReserveNow {'id':5,'expiryDateTime':'2026-11-22T12:00:00.000Z','idToken':" + CARD_JSON
                                + ",'evseId':1}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.CancelReservation(5), "CancelReservation {'reservationId':5}", "Accepted"));
    }

    @Test
    void refusalsKeepTheStationsReason() {
        assertThat(send(
                        new StationCommand.Start(1, CARD, null, 1),
                        "{'status':'Rejected','statusInfo':{'reasonCode':'TxInProgress'}}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected (TxInProgress)"));
        assertThat(send(new StationCommand.Unlock(1, 1), "{'status':'OngoingAuthorizedTransaction'}"))
                .isEqualTo(new CommandOutcome.Refused("OngoingAuthorizedTransaction"));
    }

    /** F06.FR.13. */
    @Test
    void theStatusOfAllIsAskedForConnectorByConnector() {
        send(new StationCommand.Trigger("StatusNotification", null), "{'status':'Accepted'}");

        assertThat(talk.sent).hasSize(2).allMatch(frame -> frame.contains("\"connectorId\":1"));
    }

    @Test
    void whatTheVersionCannotSayIsNotSent() {
        assertThat(send(new StationCommand.Start(1, new TokenUid("A".repeat(37)), null, 1), "{}"))
                .isInstanceOfSatisfying(CommandOutcome.Failed.class, failed -> assertThat(failed.code())
                        .isEqualTo("TokenTooLong"));
        assertThat(send(new StationCommand.Stop("T".repeat(37)), "{}"))
                .isInstanceOfSatisfying(CommandOutcome.Failed.class, failed -> assertThat(failed.code())
                        .isEqualTo("InvalidRequest"));
        assertThat(send(new StationCommand.Trigger("BootNotification", null), "{}"))
                .isEqualTo(new CommandOutcome.NotSupported("BootNotification"));
        assertThat(talk.sent).isEmpty();
    }
}
