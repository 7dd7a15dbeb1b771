package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.onboarding.NewcomerTalk;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.Introductions;
import io.emall.cpms.ocpp.block.Tongues;
import io.emall.cpms.ocpp.rpc.CloseReason;
import io.emall.cpms.ocpp.rpc.Connections;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** Talks with stations that wait to be let in, in the version they speak. */
final class DoorNewcomers implements NewcomerTalk {
    private final Connections connections;
    private final Tongues<Introductions> tongues;

    DoorNewcomers(Connections connections, Tongues<Introductions> tongues) {
        this.connections = connections;
        this.tongues = tongues;
    }

    @Override
    public void askForSockets(StationId station) {
        tongues.say(station, (connection, words) -> {
            words.askForSockets(connection);
            return true;
        });
    }

    @Override
    public CommandOutcome giveKey(StationId station, StationKey key) {
        return tongues.say(station, (connection, words) -> words.giveKey(connection, key))
                .orElseGet(CommandOutcome.Offline::new);
    }

    @Override
    public CommandOutcome askToBoot(StationId station) {
        return tongues.say(station, (connection, words) -> words.askToBoot(connection))
                .orElseGet(CommandOutcome.Offline::new);
    }

    @Override
    public void dismiss(StationId station) {
        connections
                .of(station)
                .filter(connection -> connection.admission().isNewcomer())
                .ifPresent(DoorNewcomers::revoke);
    }

    private static void revoke(StationConnection connection) {
        connection.close(CloseReason.REVOKED);
    }
}
