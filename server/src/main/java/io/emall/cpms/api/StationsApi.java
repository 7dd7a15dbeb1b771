package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.AvailabilityWish;
import io.emall.cpms.core.location.Deviations.Deviation;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationControl;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stations and their keys. */
@RestController
@RequestMapping("/api/v1/stations")
class StationsApi {
    private final StaticData data;
    private final StationViews stations;
    private final LocationViews locations;
    private final Operators operators;
    private final StationControl control;

    StationsApi(
            StaticData data,
            StationViews stations,
            LocationViews locations,
            Operators operators,
            StationControl control) {
        this.control = control;
        this.data = data;
        this.stations = stations;
        this.locations = locations;
        this.operators = operators;
    }

    /** @param key the key to give it; a new station gets a generated one if left out */
    record Wanted(@Nullable String locationId, @Nullable String key) {}

    /** @param key 16 to 64 printable characters; generated if left out */
    record WantedKey(@Nullable String key) {}

    /** @param key shown this once, when it is new; absent otherwise */
    record Saved(String id, @Nullable String key) {}

    @GetMapping
    Listing<StationJson> list(
            Actor actor, @RequestParam @Nullable String after, @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return Listing.of(stations.page(actor, after, Listing.limit(limit)), StationJson::of);
    }

    @GetMapping("/{id}")
    StationJson get(Actor actor, @PathVariable StationId id) {
        return stations.find(actor, id).map(StationJson::of).orElseThrow(() -> Refused.notFound("station " + id));
    }

    /** What the station is known to get wrong in its messages. */
    @GetMapping("/{id}/deviations")
    List<Deviation> deviations(Actor actor, @PathVariable StationId id) {
        get(actor, id);
        return stations.deviations(actor, id);
    }

    @PutMapping("/{id}")
    Saved put(Actor actor, @PathVariable StationId id, @RequestBody Wanted wanted) {
        LocationId location = new Checked().as("locationId", wanted.locationId(), LocationId::new);
        StationKey chosen = chosen(wanted.key());
        if (locations.find(actor, location).isEmpty()) {
            throw Refused.bad("locationId", "is not a known location");
        }
        Optional<Station> before = stations.find(actor, id).map(StationSheet::station);
        data.save(
                actor,
                before.map(station -> station.movedTo(location))
                        .orElseGet(() -> Station.unseen(id, operators.home().id(), location)));
        boolean newKey = before.isEmpty() || chosen != null;
        return new Saved(id.value(), newKey ? data.renewKey(actor, id, chosen).text() : null);
    }

    @PostMapping("/{id}/key")
    Saved renewKey(Actor actor, @PathVariable StationId id, @RequestBody(required = false) @Nullable WantedKey wanted) {
        StationKey chosen = wanted == null ? null : chosen(wanted.key());
        StationJson station = get(actor, id);
        return new Saved(station.id(), data.renewKey(actor, id, chosen).text());
    }

    /** What was last wanted of its availability, and what the station answered. */
    @GetMapping("/{id}/availability")
    List<AvailabilityWish> availability(Actor actor, @PathVariable StationId id) {
        get(actor, id);
        return control.wishes(actor, id);
    }

    /** @param seconds of silence before a ping, 0 for never; null for as often as the others */
    record Ping(@Nullable Integer seconds) {}

    @GetMapping("/{id}/ping")
    Ping ping(Actor actor, @PathVariable StationId id) {
        get(actor, id);
        return new Ping(stations.ping(actor, id).map(PingInterval::seconds).orElse(null));
    }

    /** From the station's next connection on. */
    @PutMapping("/{id}/ping")
    Ping ping(Actor actor, @PathVariable StationId id, @RequestBody Ping wanted) {
        get(actor, id);
        Integer seconds = wanted.seconds();
        data.ping(
                actor,
                id,
                seconds == null ? null : new Checked().as("seconds", "" + seconds, text -> new PingInterval(seconds)));
        return ping(actor, id);
    }

    /** @param hold what the station is told at its next boot: NONE, PENDING or REJECTED */
    record WantedHold(@Nullable String hold) {}

    @PutMapping("/{id}/hold")
    StationJson hold(Actor actor, @PathVariable StationId id, @RequestBody WantedHold wanted) {
        Station.Hold hold = new Checked().as("hold", wanted.hold(), Station.Hold::valueOf);
        data.hold(actor, new StationId(get(actor, id).id()), hold);
        return get(actor, id);
    }

    private static @Nullable StationKey chosen(@Nullable String key) {
        return key == null ? null : new Checked().as("key", key, StationKey::new);
    }
}
