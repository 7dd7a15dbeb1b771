package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.monitoring.MonitorTalk;
import io.emall.cpms.core.monitoring.VariableMonitor;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.MonitorPhrases;
import io.emall.cpms.ocpp.block.Tongues;
import io.emall.cpms.ocpp.rpc.StationConnection;
import java.util.function.BiFunction;

/** Tells stations what to watch, in the version each speaks. */
final class DoorMonitors implements MonitorTalk {
    private final Tongues<MonitorPhrases> tongues;

    DoorMonitors(Tongues<MonitorPhrases> tongues) {
        this.tongues = tongues;
    }

    @Override
    public CommandOutcome askForAll(StationId station, int requestId) {
        return say(station, (connection, phrases) -> phrases.askForAll(connection, requestId));
    }

    @Override
    public Set set(StationId station, VariableMonitor monitor) {
        return tongues.say(station, (connection, phrases) -> phrases.set(connection, monitor))
                .orElseGet(() -> new Set(new CommandOutcome.Offline(), null));
    }

    @Override
    public CommandOutcome clear(StationId station, int id) {
        return say(station, (connection, phrases) -> phrases.clear(connection, id));
    }

    @Override
    public CommandOutcome base(StationId station, String base) {
        return say(station, (connection, phrases) -> phrases.base(connection, base));
    }

    @Override
    public CommandOutcome level(StationId station, int severity) {
        return say(station, (connection, phrases) -> phrases.level(connection, severity));
    }

    private CommandOutcome say(
            StationId station, BiFunction<StationConnection, MonitorPhrases, CommandOutcome> saying) {
        return tongues.say(station, saying).orElseGet(CommandOutcome.Offline::new);
    }
}
