package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Where a session takes place. The EVSE may be learnt late (P-44) or be one we do not know.
 *
 * @param number the EVSE's number at the station
 */
public record Place(
        StationId station,
        LocationId location,
        @Nullable Integer number,
        @Nullable EvseUid evse,
        @Nullable ConnectorId connector) {}
