package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.Phrasebook;
import io.emall.cpms.ocpp.block.Tongues;
import io.emall.cpms.ocpp.rpc.ExchangeLog;

/** Says a command to a station in the version it speaks. */
final class DoorCommands implements StationCommands {
    private final Tongues<Phrasebook> tongues;
    private final ExchangeLog log;

    DoorCommands(Tongues<Phrasebook> tongues, ExchangeLog log) {
        this.tongues = tongues;
        this.log = log;
    }

    @Override
    public CommandOutcome send(StationId station, StationCommand command) {
        return tongues.say(station, (connection, phrases) -> phrases.send(connection, command))
                .orElseGet(() -> offline(station, command));
    }

    private CommandOutcome offline(StationId station, StationCommand command) {
        log.failed(station, command.getClass().getSimpleName(), "the station is not connected");
        return new CommandOutcome.Offline();
    }
}
