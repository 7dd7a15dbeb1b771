package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What eMSPs are told of the energy at locations. */
public interface ToldMixes {

    /** The locations that a DSO supplies, or of which something is told. */
    List<LocationId> locations();

    Map<LocationId, ToldMix> of(Collection<LocationId> locations);

    /** From now on they are told this; those who see the location learn of it. */
    void tell(ToldMix mix);

    /** From now on they are told nothing; nothing happens if nothing was told. */
    void withdraw(LocationId location, Instant now);
}
