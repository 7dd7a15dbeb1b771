package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.diagnostics.LogCommands;
import io.emall.cpms.core.diagnostics.LogOrder;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** How one version asks for a log. */
@FunctionalInterface
public interface LogWords {

    LogCommands.Answer ask(StationConnection station, LogOrder order);
}
