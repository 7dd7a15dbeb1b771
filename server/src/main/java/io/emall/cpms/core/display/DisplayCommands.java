package io.emall.cpms.core.display;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;

/** Tells stations what to show; each waits for the answer. */
public interface DisplayCommands {

    CommandOutcome set(StationId station, DisplayMessage message);

    CommandOutcome clear(StationId station, int number);

    /**
     * Asks for all that is shown; reports follow. A refusal means that there is none.
     *
     * @param request the number that the reports bear
     */
    CommandOutcome list(StationId station, int request);
}
