package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.locallist.ListLimits;
import io.emall.cpms.core.locallist.ListUpdate;
import io.emall.cpms.core.locallist.StationLists;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** How one version speaks of local authorisation lists. */
public interface ListPhrases {

    StationLists.Version version(StationConnection station);

    ListLimits limits(StationConnection station);

    StationLists.Answer send(StationConnection station, ListUpdate update);

    CommandOutcome clearCache(StationConnection station);
}
