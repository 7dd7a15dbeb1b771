package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.PriceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the automatic announced. Written before the price itself: what never became a price is not found. */
public interface Announcements {

    void add(Announcement announcement);

    Optional<Announcement> find(PriceId id);

    /** The newest first. */
    List<Announcement> latest(AreaId area, SpeedClass speed, int limit);

    /** Those that hold later than that moment and are not withdrawn. */
    List<Announcement> coming(AreaId area, SpeedClass speed, Instant now);

    void withdrawn(PriceId id, Instant at, String who);
}
