package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Locations as a person may see them. */
public final class LocationViews {
    private final Locations locations;
    private final Tariffs tariffs;
    private final InstantSource clock;

    public LocationViews(Locations locations, Tariffs tariffs, InstantSource clock) {
        this.locations = locations;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    public Page<LocationSheet> page(Actor actor, @Nullable String after, int limit) {
        actor.must(Permission.VIEW_STATIONS);
        Page<Location> page = locations.page(after, limit);
        return new Page<>(page.items().stream().map(l -> sheet(actor, l)).toList(), page.next());
    }

    public Optional<LocationSheet> find(Actor actor, LocationId id) {
        actor.must(Permission.VIEW_STATIONS);
        return locations.find(id).map(location -> sheet(actor, location));
    }

    public Optional<LocationSheet> findByEvse(Actor actor, EvseUid uid) {
        actor.must(Permission.VIEW_STATIONS);
        return locations.findByEvse(uid).map(location -> sheet(actor, location));
    }

    /** What these EVSEs are called: by the number that drivers know, where they have one. */
    public Map<EvseUid, String> evseNames(Actor actor, Collection<EvseUid> uids) {
        actor.must(Permission.VIEW_STATIONS);
        Map<EvseUid, String> names = new HashMap<>();
        locations
                .findByEvses(uids)
                .forEach((uid, location) ->
                        names.put(uid, location.evse(uid).map(Evse::evseId).orElse(uid.value())));
        return names;
    }

    private LocationSheet sheet(Actor actor, Location location) {
        Instant now = clock.instant();
        Set<SpeedClass> priced = tariffs.priced(location.area(), now);
        boolean money = actor.role().may(Permission.VIEW_MONEY);
        return new LocationSheet(
                location,
                location.missing(priced),
                location.isPublished(priced),
                money ? prices(location, now) : Map.of());
    }

    private Map<SpeedClass, Tariff> prices(Location location, Instant now) {
        Map<SpeedClass, Tariff> prices = new EnumMap<>(SpeedClass.class);
        for (SpeedClass speed : SpeedClass.values()) {
            tariffs.at(location.area(), speed, now).ifPresent(tariff -> prices.put(speed, tariff));
        }
        return prices;
    }
}
