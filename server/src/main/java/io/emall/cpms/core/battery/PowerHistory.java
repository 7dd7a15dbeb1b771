package io.emall.cpms.core.battery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What flowed, per quarter of an hour. */
public interface PowerHistory {

    Duration STEP = Duration.ofMinutes(15);

    /**
     * A part of a quarter.
     *
     * @param begins the quarter's beginning
     * @param seconds how long it was watched
     * @param wattSeconds the energy that flowed in that time, with the sign of its power
     * @param charge what we took a battery's charge to be at the end of it; null for a meter
     */
    record Part(
            UUID device,
            Instant begins,
            double seconds,
            double wattSeconds,
            @Nullable Double charge) {}

    /** Adds to what is known of these quarters. */
    void add(List<Part> parts);

    /** In the order of time; quarters nobody watched are left out. */
    List<Part> of(UUID device, Instant from, Instant until);

    /** @return how many were forgotten, at most that many */
    int forget(Instant before, int most);
}
