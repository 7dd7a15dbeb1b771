package io.emall.cpms.core.onboarding;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where unknown stations knock: who may wait, and what those that wait say of themselves. */
public final class Newcomers {
    /** So many that no estate fills it, so few that a flood of invented names does no harm. */
    private static final Candidates.Limits LIMITS = new Candidates.Limits(200, 50);

    private static final int MOST_SOCKETS = 50;
    /** In bytes (P-5). */
    private static final int SHORTEST_KEY = 16;

    private final Candidates candidates;
    private final Stations stations;
    private final Signals signals;
    private final InstantSource clock;

    public Newcomers(Candidates candidates, Stations stations, Signals signals, InstantSource clock) {
        this.candidates = candidates;
        this.stations = stations;
        this.signals = signals;
        this.clock = clock;
    }

    /** What an unknown station hears. */
    public enum Entry {
        /** It may come in and wait. */
        WAIT,
        /** There is nobody by that name, and no window or no place. */
        UNKNOWN,
        WRONG_KEY
    }

    /**
     * An unknown station knocks. The first with a name keeps it: who comes with another key is not let in.
     *
     * @param network where it comes from, coarser than its address
     */
    public Entry knock(StationId station, String address, String network, Shown key) {
        return candidates
                .find(station)
                .map(candidate -> again(candidate, address, key))
                .orElseGet(() -> first(station, address, network, key));
    }

    private Entry again(Candidate candidate, String address, Shown key) {
        if (candidate.state() == Candidate.State.REJECTED) {
            return Entry.UNKNOWN;
        }
        if (candidates.keyHashes(candidate.id()).stream().noneMatch(key::matches)) {
            candidates.stranger(candidate.id());
            return Entry.WRONG_KEY;
        }
        candidates.seen(candidate.id(), address, clock.instant());
        changed();
        return Entry.WAIT;
    }

    private Entry first(StationId station, String address, String network, Shown key) {
        Instant now = clock.instant();
        Window window = candidates.window().filter(its -> its.isOpen(now)).orElse(null);
        if (window == null) {
            return Entry.UNKNOWN;
        }
        byte[] password = window.passwordHash();
        if (key.length() < SHORTEST_KEY || password != null && !key.matches(password)) {
            return Entry.WRONG_KEY;
        }
        Candidate candidate = new Candidate(
                station, Candidate.State.WAITING, address, null, null, List.of(), password != null, now, now, 0, null);
        boolean waits = candidates.add(candidate, key.hash(), network, LIMITS);
        changed();
        return waits ? Entry.WAIT : Entry.UNKNOWN;
    }

    /** Whether it may go on waiting: somebody may have rejected it while it came in. */
    public boolean mayWait(StationId station) {
        return isRegistered(station)
                || candidates
                        .find(station)
                        .filter(candidate -> candidate.state() == Candidate.State.WAITING)
                        .isPresent();
    }

    /** Whether somebody approved it meanwhile. */
    public boolean isRegistered(StationId station) {
        return stations.find(station).isPresent();
    }

    /** A station that waits introduced itself. */
    public void introduced(StationId station, String protocol, Station.Identity identity) {
        candidates.introduced(station, protocol, identity, clock.instant());
        changed();
    }

    /** A station that waits said what connectors it has; several reports complete each other. */
    public void described(StationId station, List<Socket> sockets) {
        candidates.find(station).ifPresent(candidate -> {
            Map<List<Integer>, Socket> all = new HashMap<>();
            Stream.concat(candidate.sockets().stream(), sockets.stream())
                    .forEach(its -> all.merge(
                            List.of(its.evse(), its.connector()), its, (earlier, later) -> later.with(earlier)));
            List<Socket> sorted = all.values().stream()
                    .sorted(Comparator.comparingInt(Socket::evse).thenComparingInt(Socket::connector))
                    .limit(MOST_SOCKETS)
                    .toList();
            candidates.described(station, sorted);
            changed();
        });
    }

    private void changed() {
        signals.send(new Signal.CandidatesChanged());
    }
}
