package io.emall.cpms.core.location;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entering what stands where (R9). Every change reaches the eMSPs and whoever remembers the station. */
public final class StaticData {

    private final Locations locations;
    private final Stations stations;
    private final KeyedHash hash;
    private final AuditLog audit;
    private final Signals signals;

    public StaticData(Locations locations, Stations stations, KeyedHash hash, AuditLog audit, Signals signals) {
        this.locations = locations;
        this.stations = stations;
        this.hash = hash;
        this.audit = audit;
        this.signals = signals;
    }

    public void save(Actor by, Location location) {
        by.must(Permission.EDIT_STATIC_DATA);
        locations.save(location);
        audit.record(by, "save", "location " + location.id());
        stations.at(location.id()).forEach(station -> signals.send(new Signal.TopologyChanged(station.id())));
        signals.send(new Signal.LocationChanged(location.id()));
    }

    /** Registers a station or moves it; a new one cannot connect before it has a key. */
    public void save(Actor by, Station station) {
        by.must(Permission.EDIT_STATIC_DATA);
        stations.save(station);
        audit.record(by, "save", "station " + station.id());
        announce(station.id(), station.location());
    }

    /** Registers a station with the key it has already, of which only the hash is known. */
    public void register(Actor by, Station station, byte[] keyHash) {
        by.must(Permission.EDIT_STATIC_DATA);
        stations.register(station, keyHash);
        audit.record(by, "register", "station " + station.id());
        announce(station.id(), station.location());
    }

    /** Gives the station a new key; the old one is invalid at once. Returned once, stored only as a hash. */
    public StationKey renewKey(Actor by, StationId station, @Nullable StationKey chosen) {
        by.must(Permission.EDIT_STATIC_DATA);
        StationKey key = chosen != null ? chosen : StationKey.generate();
        stations.saveKeyHash(station, hash.of(key.bytes()));
        audit.record(by, "renew key", "station " + station);
        return key;
    }

    /** @param interval from the station's next connection on; null for as often as the others */
    public void ping(Actor by, StationId station, @Nullable PingInterval interval) {
        by.must(Permission.EDIT_STATIC_DATA);
        stations.savePing(station, interval);
        audit.record(
                by, "ping every " + (interval == null ? "usual" : interval.seconds() + " s"), "station " + station);
    }

    /** Keeps the station waiting or out from its next boot on, or lets it work again (P-20). */
    public void hold(Actor by, StationId station, Station.Hold hold) {
        by.must(Permission.EDIT_STATIC_DATA);
        stations.hold(station, hold);
        audit.record(by, "hold " + hold, "station " + station);
        signals.send(new Signal.TopologyChanged(station));
    }

    /** Creates or changes an EVSE, unless its address at the station or its uid belongs to another. */
    public Outcome save(Actor by, LocationId at, Evse evse) {
        by.must(Permission.EDIT_STATIC_DATA);
        Optional<Evse> sameAddress = locations.evsesOf(evse.station()).stream()
                .filter(e -> e.number() == evse.number() && !e.uid().equals(evse.uid()))
                .findFirst();
        if (sameAddress.isPresent()) {
            return new Outcome.AddressTaken(sameAddress.get().uid());
        }
        Optional<Location> owner = locations.findByEvse(evse.uid());
        if (owner.isPresent() && !owner.get().id().equals(at)) {
            return new Outcome.UidTaken(owner.get().id());
        }
        locations.save(at, evse);
        audit.record(by, "save", "EVSE " + evse.uid());
        announce(evse.station(), at);
        return new Outcome.Saved();
    }

    public void remove(Actor by, EvseUid uid) {
        by.must(Permission.EDIT_STATIC_DATA);
        locations.findByEvse(uid).ifPresent(location -> {
            locations.remove(uid);
            audit.record(by, "remove", "EVSE " + uid);
            location.evse(uid).ifPresent(evse -> announce(evse.station(), location.id()));
        });
    }

    private void announce(StationId station, LocationId location) {
        signals.send(new Signal.TopologyChanged(station));
        signals.send(new Signal.StationChanged(station));
        signals.send(new Signal.LocationChanged(location));
    }

    /** How saving an EVSE ended. */
    public sealed interface Outcome {
        record Saved() implements Outcome {}

        /** Another EVSE has this number at the station. */
        record AddressTaken(EvseUid by) implements Outcome {}

        /** The uid is, or was, used elsewhere; it is never reused (O-30). */
        record UidTaken(LocationId by) implements Outcome {}
    }
}
