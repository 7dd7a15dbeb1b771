package io.emall.cpms.core.security;

import io.emall.cpms.core.security.SigningRequest.State;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests of all stations, kept. */
public interface SigningRequests {

    /** @param due when somebody should look at it; null for not at all */
    void add(SigningRequest request, @Nullable Instant due);

    Optional<SigningRequest> find(UUID id);

    /** Newest first. */
    List<SigningRequest> of(StationId station, int limit);

    /** Oldest first. */
    List<SigningRequest> in(State state, int limit);

    /** Those that are due, which nobody else gets for a while. */
    List<SigningRequest> claim(Instant now, Duration lease, int limit);

    /**
     * Keeps what became of it, unless it is in another state than it was.
     *
     * @param due when somebody should look again; null for not at all
     */
    boolean update(SigningRequest request, State before, @Nullable Instant due);

    /** Forgets what is long over. */
    int forget(Instant before, int most);
}
