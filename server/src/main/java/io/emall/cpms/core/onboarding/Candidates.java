package io.emall.cpms.core.onboarding;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stations nobody registered, and the window through which they came; never many. */
public interface Candidates {

    Optional<Window> window();

    /** Replaces the window there was. */
    void open(Window window);

    void close(Instant now);

    Optional<Candidate> find(StationId id);

    /** The hashes of the keys it may use: the one it came with, and one it is just being given. */
    List<byte[]> keyHashes(StationId id);

    /** Longest waiting first. */
    List<Candidate> all(Candidate.State state);

    /**
     * A new one, unless it is there already or there are too many.
     *
     * @param network where it comes from, coarser than its address
     * @return whether it waits now
     */
    boolean add(Candidate candidate, byte[] keyHash, String network, Limits limits);

    /**
     * How many may wait.
     *
     * @param perNetwork of them from one network
     */
    record Limits(int all, int perNetwork) {}

    void seen(StationId id, String address, Instant at);

    /** Somebody came with its name and another key. */
    void stranger(StationId id);

    void introduced(StationId id, String protocol, Station.Identity identity, Instant at);

    void described(StationId id, List<Socket> sockets);

    /** Those that introduced themselves and were not asked yet what they have; they count as asked from now on. */
    List<StationId> takeUnasked(Instant now, int limit);

    /** A key it is about to be given. */
    void offer(StationId id, byte[] nextHash);

    void decide(StationId id, Candidate.State state, @Nullable String by);

    void remove(StationId id);

    /** Empties the list of those that wait. */
    int removeWaiting();

    /** Forgets who did not come back, in both states. */
    void forget(Instant waitingBefore, Instant rejectedBefore, int mostRejected);
}
