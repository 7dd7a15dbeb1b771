package io.emall.cpms.core.onboarding;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Making a registered station of one that waits. */
public final class Approvals {
    private static final int LONGEST_UID = 36;

    private final Candidates candidates;
    private final NewcomerTalk talk;
    private final StaticData data;
    private final Operators operators;
    private final KeyedHash hash;
    private final Signals signals;
    private final Uuids uuids;
    private final InstantSource clock;

    public Approvals(
            Candidates candidates,
            NewcomerTalk talk,
            StaticData data,
            Operators operators,
            KeyedHash hash,
            Signals signals,
            Uuids uuids,
            InstantSource clock) {
        this.candidates = candidates;
        this.talk = talk;
        this.data = data;
        this.operators = operators;
        this.hash = hash;
        this.signals = signals;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** How an approval ended. */
    public sealed interface Outcome {
        /** @param key the key it was given; null if it keeps its own */
        record Approved(@Nullable StationKey key) implements Outcome {}

        /** The station did not take another key, so nothing was done. */
        record KeyNotTaken(CommandOutcome answer) implements Outcome {}

        /** It does not wait any more. */
        record Gone() implements Outcome {}
    }

    /**
     * Registers the station with its EVSEs and asks it to boot, which is then accepted.
     *
     * @param sockets what it really has; none if that is entered later
     * @param newKey whether it gets a key of its own, which it must if it came with a password others know too
     */
    public Outcome approve(Actor by, StationId id, LocationId location, List<Socket> sockets, boolean newKey) {
        by.must(Permission.EDIT_STATIC_DATA);
        Candidate candidate = candidates
                .find(id)
                .filter(its -> its.state() == Candidate.State.WAITING)
                .orElse(null);
        if (candidate == null) {
            return new Outcome.Gone();
        }
        StationKey key = newKey ? StationKey.generate() : null;
        if (key != null) {
            candidates.offer(id, hash.of(key.bytes()));
            CommandOutcome answer = talk.giveKey(id, key);
            if (!(answer instanceof CommandOutcome.Accepted)) {
                return new Outcome.KeyNotTaken(answer);
            }
        }
        // With its key at once: it may be back with it before its EVSEs are saved.
        byte[] keyHash =
                key != null ? hash.of(key.bytes()) : candidates.keyHashes(id).getFirst();
        data.register(by, Station.unseen(id, operators.home().id(), location), keyHash);
        save(by, id, location, sockets);
        candidates.remove(id);
        signals.send(new Signal.CandidatesChanged());
        talk.askToBoot(id);
        return new Outcome.Approved(key);
    }

    private void save(Actor by, StationId id, LocationId location, List<Socket> sockets) {
        sockets.stream()
                .collect(Collectors.groupingBy(Socket::evse, TreeMap::new, Collectors.toList()))
                .forEach((number, its) -> save(by, id, location, number, its));
    }

    private void save(Actor by, StationId station, LocationId location, int number, List<Socket> sockets) {
        String uid = station.value() + "-" + number;
        StaticData.Outcome outcome =
                uid.length() > LONGEST_UID ? null : data.save(by, location, evse(uid, station, number, sockets));
        if (!(outcome instanceof StaticData.Outcome.Saved)) {
            data.save(by, location, evse(uuids.next().toString(), station, number, sockets));
        }
    }

    private Evse evse(String uid, StationId station, int number, List<Socket> sockets) {
        return new Evse(
                new EvseUid(uid),
                null,
                station,
                number,
                sockets.stream().map(its -> its.toConnector(clock.instant())).toList(),
                false,
                false,
                clock.instant());
    }
}
