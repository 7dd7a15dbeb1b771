package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.LocationId;
import java.util.Collection;
import java.util.List;

/** Finds locations to choose from, without all that stands in them; by name. */
public interface LocationNames {

    /** Those with these words in their name, city or id; any for no words. */
    List<LocationName> with(String words, int limit);

    /** Those of them that exist. */
    List<LocationName> of(Collection<LocationId> ids);
}
