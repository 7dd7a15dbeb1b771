package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.customer.CustomerCommands;
import io.emall.cpms.core.customer.CustomerOrder;
import io.emall.cpms.core.diagnostics.LogCommands;
import io.emall.cpms.core.diagnostics.LogOrder;
import io.emall.cpms.core.display.DisplayCommands;
import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.core.firmware.FirmwareCommands;
import io.emall.cpms.core.firmware.UpdateOrder;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.Tongues;
import io.emall.cpms.ocpp.block.UpkeepWords;
import io.emall.cpms.ocpp.rpc.StationConnection;
import java.util.function.BiFunction;

/** Says what is said for a station's upkeep in the version it speaks. */
public final class UpkeepCommands implements LogCommands, FirmwareCommands, DisplayCommands, CustomerCommands {
    private final Tongues<UpkeepWords> tongues;

    UpkeepCommands(Tongues<UpkeepWords> tongues) {
        this.tongues = tongues;
    }

    @Override
    public LogCommands.Answer ask(StationId station, LogOrder order) {
        return tongues.say(station, (connection, words) -> words.logs().ask(connection, order))
                .orElseGet(() -> new LogCommands.Answer(new CommandOutcome.Offline(), null));
    }

    @Override
    public CommandOutcome update(StationId station, UpdateOrder order) {
        return say(station, (connection, words) -> words.firmware().update(connection, order));
    }

    @Override
    public CommandOutcome set(StationId station, DisplayMessage message) {
        return say(station, (connection, words) -> words.displays().set(connection, message));
    }

    @Override
    public CommandOutcome clear(StationId station, int number) {
        return say(station, (connection, words) -> words.displays().clear(connection, number));
    }

    @Override
    public CommandOutcome list(StationId station, int request) {
        return say(station, (connection, words) -> words.displays().list(connection, request));
    }

    @Override
    public CommandOutcome ask(StationId station, CustomerOrder order) {
        return say(station, (connection, words) -> words.customers().ask(connection, order));
    }

    private CommandOutcome say(StationId station, BiFunction<StationConnection, UpkeepWords, CommandOutcome> saying) {
        return tongues.say(station, saying).orElseGet(CommandOutcome.Offline::new);
    }
}
