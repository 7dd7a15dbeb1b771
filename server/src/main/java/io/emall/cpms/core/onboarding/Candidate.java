package io.emall.cpms.core.onboarding;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station nobody registered that wants to be let in.
 *
 * @param address where it last connected from
 * @param identity what it said of itself; null until it does
 * @param sockets what it says it has, as far as we could find out
 * @param byPassword whether it knew the window's password; otherwise it is whoever came first with this name
 * @param strangers how often somebody else came with the same name and another key
 * @param decidedBy who rejected it
 */
public record Candidate(
        StationId id,
        State state,
        String address,
        @Nullable String protocol,
        Station.@Nullable Identity identity,
        List<Socket> sockets,
        boolean byPassword,
        Instant since,
        Instant lastSeen,
        int strangers,
        @Nullable String decidedBy) {

    /** What was decided so far. */
    public enum State {
        WAITING,
        /** Not let in again, until somebody takes that back. */
        REJECTED
    }
}
