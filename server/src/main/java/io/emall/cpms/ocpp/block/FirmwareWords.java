package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.firmware.UpdateOrder;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** How one version tells a station to update itself. */
@FunctionalInterface
public interface FirmwareWords {

    CommandOutcome update(StationConnection station, UpdateOrder order);
}
