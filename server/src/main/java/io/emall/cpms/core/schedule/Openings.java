package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.LocationId;
import java.util.Collection;
import java.util.Map;

/** When locations are open. */
public interface Openings {

    /** {@link OpeningHours#ALWAYS} where nothing was said. */
    OpeningHours of(LocationId location);

    /** Of those about which something was said. */
    Map<LocationId, OpeningHours> of(Collection<LocationId> locations);

    void save(LocationId location, OpeningHours hours);
}
