package io.emall.cpms.core.forecast;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import java.time.ZonedDateTime;

/**
 * Where and when a session began.
 *
 * @param at by the clock of the location
 */
public record Occasion(SpeedClass speed, LocationId location, EvseUid evse, ZonedDateTime at) {}
