package io.emall.cpms.ocpp.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each command as it leaves, and what each answer means in every version. A version's test lists its {@code commands}:
 * the command, the call it becomes, and the word by which a station accepts it.
 */
public abstract class CommandsContract {
    protected static final TokenUid CARD = new TokenUid("DEADBEEF");

    protected final Conversation talk;
    private final Phrasebook commands;

    protected CommandsContract(Conversation talk, BiFunction<House, Duration, Phrasebook> commands) {
        this.talk = talk;
        this.commands = commands.apply(talk.house, Duration.ofSeconds(2));
    }

    protected final CommandOutcome send(StationCommand command, String answer) {
        talk.answers(answer);
        return commands.send(talk.station, command);
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
        assertThat(send(command, "'NotSupported','',{}")).isEqualTo(new CommandOutcome.NotSupported("NotSupported"));
        assertThat(send(command, "'InternalError','oops',{}"))
                .isEqualTo(new CommandOutcome.Failed("InternalError", "oops"));
        assertThat(send(command, "{'status':'Perhaps'}")).isInstanceOf(CommandOutcome.Failed.class);
        assertThat(talk.failures).hasSize(4);
    }

    @Test
    void refusalsKeepTheStationsWord() {
        assertThat(send(new StationCommand.Start(1, CARD, null, 1), "{'status':'Rejected'}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(send(new StationCommand.Stop("1"), "{'status':'Rejected'}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
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
}
