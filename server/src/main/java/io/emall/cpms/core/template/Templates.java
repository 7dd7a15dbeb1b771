package io.emall.cpms.core.template;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates, and the orders to apply them. */
public interface Templates {

    List<Template> all();

    Optional<Template> find(UUID id);

    /** Whether another has this name. */
    boolean isNameTaken(UUID id, String name);

    void save(Template template, Instant now);

    void remove(UUID id);

    /** Stations that said what they are, in the order of their ids. */
    List<Station> introduced(int limit);

    Optional<StationState.Task> task(UUID template, StationId station);

    /** Orders it, each at its time; one that is waiting already keeps its place. */
    void order(UUID template, List<StationId> stations, String who, Instant due);

    /** Takes some that are due; they are due again then, if they are not done by then. */
    List<Due> take(Instant now, Instant again, int limit);

    record Due(UUID template, StationId station, String who, int attempts) {}

    void done(UUID template, StationId station, String result, Instant now);

    /** It could not be tried: the station is away. */
    void postpone(UUID template, StationId station, Instant due);
}
