package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How stations deviate from the standard and are understood nevertheless, learned from what they sent (field lesson 13). */
public interface Deviations {

    /**
     * One way in which a station deviates.
     *
     * @param name such as {@code number-as-text}
     */
    record Deviation(String name, Instant first, Instant last) {}

    /** @param names of what was seen at that moment */
    void seen(StationId station, Set<String> names, Instant at);

    /** By name. */
    List<Deviation> of(StationId station);
}
