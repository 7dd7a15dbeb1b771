package io.emall.cpms.ocpp.v16;

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

    private final Conversation talk = new Conversation("1.6", Ocpp16::dialect);

    private CommandOutcome send(StationCommand command, String answer) {
        talk.answers(answer);
        return new Commands(talk.house, Duration.ofSeconds(2)).send(talk.station, command);
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of(
                        new StationCommand.Start(2, CARD, "RFID", 7),
                        "RemoteStartTransaction {'idTag':'DEADBEEF','connectorId':2}",
                        "Accepted"),
                Arguments.of(new StationCommand.Stop("42"), "RemoteStopTransaction {'transactionId':42}", "Accepted"),
                Arguments.of(new StationCommand.Unlock(1, 1), "UnlockConnector {'connectorId':1}", "Unlocked"),
                Arguments.of(new StationCommand.Reset(true), "Reset {'type':'Hard'}", "Accepted"),
                Arguments.of(new StationCommand.Reset(false), "Reset {'type':'Soft'}", "Accepted"),
                Arguments.of(
                        new StationCommand.ChangeAvailability(null, false),
                        "ChangeAvailability {'connectorId':0,'type':'Inoperative'}",
                        "Scheduled"),
                Arguments.of(
                        new StationCommand.ChangeAvailability(2, true),
                        "ChangeAvailability {'connectorId':2,'type':'Operative'}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.Trigger("StatusNotification", null),
                        "TriggerMessage {'requestedMessage':'StatusNotification'}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.Trigger("MeterValues", 1),
                        "TriggerMessage {'requestedMessage':'MeterValues','connectorId':1}",
                        "Accepted"),
                Arguments.of(
                        new StationCommand.Reserve(5, 1, CARD, "RFID", Instant.parse("2026-11-22T12:00:00Z")),
                        "ReserveNow {'connectorId':1,'expiryDate':'2026-11-22T12:00:00.000Z','idTag':'DEADBEEF',"
                                + "'reservationId':5}",
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
        assertThat(send(command, "'NotImplemented','',{}"))
                .isEqualTo(new CommandOutcome.NotSupported("NotImplemented"));
        assertThat(send(command, "'InternalError','oops',{}"))
                .isEqualTo(new CommandOutcome.Failed("InternalError", "oops"));
        assertThat(send(command, "{'status':'Perhaps'}")).isInstanceOf(CommandOutcome.Failed.class);
        assertThat(talk.failures).hasSize(3);
    }

    @Test
    void refusalsKeepTheStationsWord() {
        assertThat(send(new StationCommand.Start(1, CARD, null, 1), "{'status':'Rejected'}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(send(new StationCommand.Stop("1"), "{'status':'Rejected'}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(send(new StationCommand.Unlock(1, 1), "{'status':'UnlockFailed'}"))
                .isEqualTo(new CommandOutcome.Refused("UnlockFailed"));
        assertThat(send(new StationCommand.Unlock(1, 1), "{'status':'NotSupported'}"))
                .isEqualTo(new CommandOutcome.NotSupported("NotSupported"));
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

    @Test
    void whatTheVersionCannotSayIsNotSent() {
        assertThat(send(new StationCommand.Start(1, new TokenUid("A".repeat(21)), null, 1), "{}"))
                .isInstanceOfSatisfying(CommandOutcome.Failed.class, failed -> assertThat(failed.code())
                        .isEqualTo("TokenTooLong"));
        assertThat(send(new StationCommand.Stop("a-uuid"), "{}")).isInstanceOf(CommandOutcome.Failed.class);
        assertThat(send(new StationCommand.Trigger("TransactionEvent", null), "{}"))
                .isEqualTo(new CommandOutcome.NotSupported("TransactionEvent"));
        assertThat(send(new StationCommand.Trigger("BootNotification", null), "{}"))
                .isEqualTo(new CommandOutcome.NotSupported("BootNotification"));
        assertThat(talk.sent).isEmpty();
    }
}
