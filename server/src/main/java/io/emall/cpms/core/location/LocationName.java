package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.LocationId;

/** A location as people tell it from others. */
public record LocationName(LocationId id, String name, String city) {}
