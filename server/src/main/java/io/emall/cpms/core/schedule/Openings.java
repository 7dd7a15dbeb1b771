package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.LocationId;

/** When locations are open. */
public interface Openings {

    /** {@link OpeningHours#ALWAYS} where nothing was said. */
    OpeningHours of(LocationId location);

    void save(LocationId location, OpeningHours hours);
}
