package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.Phrasebook;
import io.emall.cpms.ocpp.rpc.Connections;
import io.emall.cpms.ocpp.rpc.ExchangeLog;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.Version;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says a command to a station in the version it speaks. */
final class DoorCommands implements StationCommands {
    private final Connections connections;
    private final Map<Version, Phrasebook> phrases;
    private final ExchangeLog log;

    DoorCommands(Connections connections, Map<Version, Phrasebook> phrases, ExchangeLog log) {
        this.connections = connections;
        this.phrases = Map.copyOf(phrases);
        this.log = log;
    }

    @Override
    public CommandOutcome send(StationId station, StationCommand command) {
        Optional<StationConnection> connection = connections.of(station);
        if (connection.isEmpty()) {
            log.failed(station, command.getClass().getSimpleName(), "the station is not connected");
            return new CommandOutcome.Offline();
        }
        Phrasebook phrasebook =
                Objects.requireNonNull(phrases.get(connection.get().version()));
        return phrasebook.send(connection.get(), command);
    }
}
