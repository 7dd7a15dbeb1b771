package io.emall.cpms.core.technical;

import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stations were sent and what they said. */
public interface StationCommandHistory {

    void began(Sent sent);

    /** Keeps the result of one that began. */
    void ended(UUID id, CommandResult result, Instant at);

    Optional<Sent> find(StationId station, UUID id);

    /** Newest first. */
    Page<Sent> page(StationId station, @Nullable String after, int limit);

    /**
     * Forgets what is older, at most that many at once.
     *
     * @return how many were forgotten
     */
    int forget(Instant before, int most);
}
