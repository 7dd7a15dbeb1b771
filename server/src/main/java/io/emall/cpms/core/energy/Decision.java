package io.emall.cpms.core.energy;

import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A choice that a person made, while it stands and after.
 *
 * @param until when it ends by itself; null for when somebody ends it
 * @param ended when it ended; null while it stands
 * @param endedBy who ended it; null for its own end
 */
public record Decision(
        UUID id,
        LocationId location,
        Choice choice,
        Instant since,
        @Nullable Instant until,
        String who,
        String why,
        @Nullable Instant ended,
        @Nullable String endedBy) {

    public boolean standsAt(Instant moment) {
        return ended == null && (until == null || moment.isBefore(until));
    }
}
