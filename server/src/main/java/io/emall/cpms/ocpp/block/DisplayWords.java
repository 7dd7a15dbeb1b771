package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.display.DisplayMessage;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** How one version tells a station what to show. */
public interface DisplayWords {

    CommandOutcome set(StationConnection station, DisplayMessage message);

    CommandOutcome clear(StationConnection station, int number);

    CommandOutcome list(StationConnection station, int request);
}
