package io.emall.cpms.core.technical;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command that was sent, as it is kept.
 *
 * @param who the person's name
 * @param document what was sent as JSON; secrets are {@link #HIDDEN}
 * @param result null while the answer is awaited
 */
public record Sent(
        UUID id,
        StationId station,
        Instant at,
        String who,
        String name,
        String document,
        @Nullable CommandResult result,
        @Nullable Instant endedAt) {

    /** Stands where a secret stood. */
    public static final String HIDDEN = "•••";

    Sent ended(CommandResult came, Instant when) {
        return new Sent(id, station, at, who, name, document, came, when);
    }
}
