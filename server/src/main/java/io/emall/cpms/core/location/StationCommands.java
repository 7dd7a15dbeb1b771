package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.StationId;

/** Sends a command to a station, wherever it is connected, and waits for its answer (blocking). */
public interface StationCommands {

    CommandOutcome send(StationId station, StationCommand command);
}
