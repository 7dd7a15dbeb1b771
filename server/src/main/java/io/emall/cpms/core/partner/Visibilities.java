package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which locations each partner may see; all that are published, unless somebody chose. */
public interface Visibilities {

    Visibility of(PartnerId partner);

    /**
     * Sets it, and marks for the partner what comes into its sight or leaves it.
     *
     * @return those chosen that do not exist; then nothing was set
     */
    Set<LocationId> save(PartnerId partner, Visibility visibility);

    /**
     * Those of these locations that the partner may see, each with the moment since when; {@link Instant#EPOCH} if it
     * always could. Whether they are published is another question.
     */
    Map<LocationId, Instant> seen(PartnerId partner, Collection<LocationId> locations);

    /** Since when the partner may see it; empty if it may not. */
    Optional<Instant> seen(PartnerId partner, LocationId location);
}
