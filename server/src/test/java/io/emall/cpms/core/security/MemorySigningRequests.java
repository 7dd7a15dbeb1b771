package io.emall.cpms.core.security;

import io.emall.cpms.core.security.SigningRequest.State;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests in memory, for tests without a database. */
public final class MemorySigningRequests implements SigningRequests {
    public final Map<UUID, SigningRequest> all = new LinkedHashMap<>();
    private final Map<UUID, Instant> due = new LinkedHashMap<>();

    @Override
    public void add(SigningRequest request, @Nullable Instant at) {
        all.put(request.id(), request);
        dueAt(request, at);
    }

    private void dueAt(SigningRequest request, @Nullable Instant at) {
        due.remove(request.id());
        if (at != null) {
            due.put(request.id(), at);
        }
    }

    @Override
    public Optional<SigningRequest> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<SigningRequest> of(StationId station, int limit) {
        return all.values().stream()
                .filter(one -> one.station().equals(station))
                .toList();
    }

    @Override
    public List<SigningRequest> in(State state, int limit) {
        return all.values().stream().filter(one -> one.state() == state).toList();
    }

    @Override
    public List<SigningRequest> claim(Instant now, Duration lease, int limit) {
        return all.values().stream()
                .filter(one -> due.containsKey(one.id()) && !due.get(one.id()).isAfter(now))
                .toList();
    }

    @Override
    public boolean update(SigningRequest request, State before, @Nullable Instant at) {
        all.put(request.id(), request);
        dueAt(request, at);
        return true;
    }

    @Override
    public int forget(Instant before, int most) {
        return 0;
    }
}
