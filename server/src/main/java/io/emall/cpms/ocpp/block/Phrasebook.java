package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** How one version says commands to a station and understands its answers. */
@FunctionalInterface
public interface Phrasebook {

    /** Sends the command and waits for the answer. */
    CommandOutcome send(StationConnection station, StationCommand command);
}
