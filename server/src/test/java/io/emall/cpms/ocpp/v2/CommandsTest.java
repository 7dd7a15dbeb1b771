package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpp.block.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command as it leaves, and what each answer means. */
class CommandsTest {
    private static final TokenUid CARD = new TokenUid("DEADBEEF");
    private static final String CARD_JSON = "{'idToken':'DEADBEEF','type':'ISO14443'}";

    private final Conversation talk = new Conversation("2.0.1", Ocpp2::dialect);

    private CommandOutcome send(StationCommand command, String answer) {
        talk.answers(answer);
        return new Commands(talk.house, Duration.ofSeconds(2)).send(talk.station, command);
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

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandLeavesAndItsAcceptanceIsUnderstood(StationCommand command, String call, String word) {
        CommandOutcome outcome = send(command, "{'status':'" + word + "'}");

        assertThat(talk.called()).isEqualTo(call);
        assertThat(outcome).isEqualTo(new CommandOutcome.Accepted(word));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aStationThatCannotSaysSo(StationCommand command, String call, String word) {
        assertThat(send(command, "'NotSupported','',{}")).isEqualTo(new CommandOutcome.NotSupported("NotSupported"));
        assertThat(send(command, "'InternalError','oops',{}"))
                .isEqualTo(new CommandOutcome.Failed("InternalError", "oops"));
        assertThat(send(command, "{'status':'Perhaps'}")).isInstanceOf(CommandOutcome.Failed.class);
    }

    @Test
    void refusalsKeepTheStationsWordAndReason() {
        assertThat(send(
                        new StationCommand.Start(1, CARD, null, 1),
                        "{'status':'Rejected','statusInfo':{'reasonCode':'TxInProgress'}}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected (TxInProgress)"));
        assertThat(send(new StationCommand.Stop("1"), "{'status':'Rejected'}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(send(new StationCommand.Unlock(1, 1), "{'status':'OngoingAuthorizedTransaction'}"))
                .isEqualTo(new CommandOutcome.Refused("OngoingAuthorizedTransaction"));
        assertThat(send(new StationCommand.Reset(true), "{'status':'Rejected'}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(send(new StationCommand.ChangeAvailability(1, true), "{'status':'Rejected'}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(send(new StationCommand.Reserve(5, 1, CARD, null, Instant.EPOCH), "{'status':'Occupied'}"))
                .isEqualTo(new CommandOutcome.Refused("Occupied"));
        assertThat(send(new StationCommand.CancelReservation(5), "{'status':'Rejected'}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(send(new StationCommand.Trigger("Heartbeat", null), "{'status':'NotImplemented'}"))
                .isEqualTo(new CommandOutcome.NotSupported("NotImplemented"));
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
