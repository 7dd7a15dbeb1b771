package io.emall.cpms.ocpp.v16;

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

    CommandsTest() {
        super(new Conversation("1.6", Ocpp16::dialect), Commands::new);
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

    @Test
    void anUnlockIsRefusedInTheStationsWord() {
        assertThat(send(new StationCommand.Unlock(1, 1), "{'status':'UnlockFailed'}"))
                .isEqualTo(new CommandOutcome.Refused("UnlockFailed"));
        assertThat(send(new StationCommand.Unlock(1, 1), "{'status':'NotSupported'}"))
                .isEqualTo(new CommandOutcome.NotSupported("NotSupported"));
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
