package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;

/** How a published EVSE stands; REMOVED if it is no more. */
public record EvseNews(EvseUid evse, LocationId location, EvseStatus status, Instant changed) {}
