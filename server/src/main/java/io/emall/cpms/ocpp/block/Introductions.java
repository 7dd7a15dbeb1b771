package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** How one version talks with stations that wait to be let in (P-20). */
public interface Introductions {

    /** Asks what connectors it has. */
    void askForSockets(StationConnection station);

    /** Gives it another key (P-5, OCPP 2.0.1 A01). */
    CommandOutcome giveKey(StationConnection station, StationKey key);

    /** Asks it to boot again. */
    CommandOutcome askToBoot(StationConnection station);
}
