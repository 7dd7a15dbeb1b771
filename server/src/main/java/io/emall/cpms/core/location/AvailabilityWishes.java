package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;

/** What is wanted of stations' availability, durable. */
public interface AvailabilityWishes {

    /** The newest wish for its place; one for the whole station replaces those for its parts. */
    void remember(AvailabilityWish wish);

    List<AvailabilityWish> of(StationId station);

    /**
     * Wishes that connected stations report the opposite of, each once per connection and boot.
     *
     * @param settled stations that came online later are still reporting
     */
    List<AvailabilityWish> forgotten(Instant now, Instant settled);

    /** What the station answered this time. */
    void answered(AvailabilityWish wish, String words);
}
