package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a location drew.
 *
 * @param step how long each interval is
 * @param drawn one after the other
 * @param again whether it may have been told before, and the answer was lost
 */
public record Usage(LocationId location, Instant from, Duration step, List<WattHours> drawn, boolean again) {}
