package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.DisplayWords;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** 1.6 has no words for what a station shows. */
final class NoDisplay implements DisplayWords {
    private static final CommandOutcome NONE = new CommandOutcome.NotSupported("OCPP 1.6 has no display messages");

    @Override
    public CommandOutcome set(StationConnection station, DisplayMessage message) {
        return NONE;
    }

    @Override
    public CommandOutcome clear(StationConnection station, int number) {
        return NONE;
    }

    @Override
    public CommandOutcome list(StationConnection station, int request) {
        return NONE;
    }
}
