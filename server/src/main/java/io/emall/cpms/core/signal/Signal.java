package io.emall.cpms.core.signal;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/** Something changed; look it up if you care. */
public sealed interface Signal {
    record StationChanged(StationId station) implements Signal {}

    /** What stands at the station, or where, was edited: whoever remembers it must look again. */
    record TopologyChanged(StationId station) implements Signal {}

    record LocationChanged(LocationId location) implements Signal {}

    record SessionChanged(SessionId session, StationId station) implements Signal {}

    record PricesChanged() implements Signal {}

    /** A DSO told something, or is being asked. */
    record SupplyChanged(DsoId dso) implements Signal {}

    /** All that the station holds is known anew. */
    record DeviceRead(StationId station) implements Signal {}

    /** Somebody knocked, or something was decided about who waits. */
    record CandidatesChanged() implements Signal {}

    record PartnerChanged(PartnerId partner) implements Signal {}

    /** @param station null if it concerns the whole installation */
    record AlarmChanged(@Nullable StationId station) implements Signal {}
    /** News of firmware, logs, display messages or what else a station reports of its upkeep. */
    record UpkeepChanged(StationId station) implements Signal {}
}
