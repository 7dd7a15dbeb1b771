package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Deviations;
import io.emall.cpms.core.location.Deviations.Deviation;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stations as a person may see them. */
public final class StationViews {
    private static final int MOST_RUNNING = 100;

    private final Stations stations;
    private final Locations locations;
    private final SessionViews sessions;
    private final Deviations deviations;

    public StationViews(Stations stations, Locations locations, SessionViews sessions, Deviations deviations) {
        this.stations = stations;
        this.locations = locations;
        this.sessions = sessions;
        this.deviations = deviations;
    }

    public Page<StationSheet> page(Actor actor, @Nullable String after, int limit) {
        actor.must(Permission.VIEW_STATIONS);
        Page<Station> page = stations.page(after, limit);
        return new Page<>(page.items().stream().map(s -> sheet(actor, s)).toList(), page.next());
    }

    public List<Station> at(Actor actor, LocationId location) {
        actor.must(Permission.VIEW_STATIONS);
        return stations.at(location);
    }

    public Optional<StationSheet> find(Actor actor, StationId id) {
        actor.must(Permission.VIEW_STATIONS);
        return stations.find(id).map(station -> sheet(actor, station));
    }

    /** How often it is pinged; empty for as often as the others. */
    public Optional<PingInterval> ping(Actor actor, StationId id) {
        actor.must(Permission.VIEW_STATIONS);
        return stations.ping(id);
    }

    /** What it is known to get wrong. */
    public List<Deviation> deviations(Actor actor, StationId id) {
        actor.must(Permission.VIEW_STATIONS);
        return deviations.of(id);
    }

    private StationSheet sheet(Actor actor, Station station) {
        Sessions.Filter running = new Sessions.Filter(station.id(), null, true, null);
        return new StationSheet(
                station,
                locations.find(station.location()).orElse(null),
                locations.evsesOf(station.id()),
                sessions.page(actor, running, null, MOST_RUNNING).items());
    }
}
