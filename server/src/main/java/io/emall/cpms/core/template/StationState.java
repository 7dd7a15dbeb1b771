package io.emall.cpms.core.template;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a station stands to its template.
 *
 * @param read whether it is known what the station holds
 * @param task the last order to bring it there; null if there was none
 */
public record StationState(
        StationId station,
        boolean read,
        List<Drift> drift,
        @Nullable Task task) {

    /**
     * An order to apply the template.
     *
     * @param dueAt null when it is done
     * @param result what the station said, value by value
     */
    public record Task(
            @Nullable Instant dueAt,
            int attempts,
            String who,
            @Nullable Instant doneAt,
            @Nullable String result) {}
}
