package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;

/**
 * A wish to be connected and supplied.
 *
 * @param name of the location
 * @param power to be drawn at most
 */
public record Wish(LocationId location, String name, Watts power) {}
