package io.emall.cpms.core.schedule;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of the time of a location's EVSEs. */
public final class Timelines {

    /** Beyond the wanted time, for alternatives. */
    private static final Duration AROUND = Duration.ofHours(37);

    private final Occupations occupations;
    private final ExpectedEnds ends;
    private final Openings openings;
    private final BookingRules rules;
    private final InstantSource clock;

    public Timelines(
            Occupations occupations, ExpectedEnds ends, Openings openings, BookingRules rules, InstantSource clock) {
        this.occupations = occupations;
        this.ends = ends;
        this.openings = openings;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param except a booking that would give its own time up; null for none */
    Timeline around(Location location, Interval period, @Nullable BookingId except) {
        Instant until = period.until() == null ? period.from().plus(AROUND) : period.until();
        Interval window = new Interval(period.from().minus(AROUND), until.plus(AROUND));
        return timeline(location, window, except);
    }

    /** When each EVSE of the location could be booked within that time; opening hours are not taken out of it. */
    public Map<EvseUid, List<Interval>> gaps(Location location, Interval within) {
        Timeline timeline = timeline(location, within, null);
        Map<EvseUid, List<Interval>> gaps = new HashMap<>();
        location.evses().forEach(evse -> gaps.put(evse.uid(), timeline.gaps(evse.uid(), within)));
        return gaps;
    }

    /** When each EVSE of these locations could be booked within a time that ends: while they are open. */
    public Map<EvseUid, List<Interval>> free(Collection<Location> locations, Interval within) {
        Map<EvseUid, List<Interval>> busy = busy(
                locations.stream()
                        .flatMap(location -> location.evses().stream())
                        .toList(),
                within,
                null);
        Map<LocationId, OpeningHours> hours =
                openings.of(locations.stream().map(Location::id).toList());
        Map<EvseUid, List<Interval>> free = new HashMap<>();
        for (Location location : locations) {
            OpeningHours its = hours.getOrDefault(location.id(), OpeningHours.ALWAYS);
            Timeline timeline = new Timeline(busy, its, location.zone(), rules.terms());
            location.evses().forEach(evse -> free.put(evse.uid(), timeline.free(evse.uid(), within)));
        }
        return free;
    }

    public OpeningHours hours(Location location) {
        return openings.of(location.id());
    }

    private Timeline timeline(Location location, Interval window, @Nullable BookingId except) {
        return new Timeline(
                busy(location.evses(), window, except), openings.of(location.id()), location.zone(), rules.terms());
    }

    private Map<EvseUid, List<Interval>> busy(List<Evse> places, Interval window, @Nullable BookingId except) {
        List<EvseUid> evses = places.stream().map(Evse::uid).toList();
        Map<EvseUid, List<Interval>> busy = new HashMap<>();
        occupations.of(evses, window).stream()
                .filter(taken -> except == null || !taken.id().equals(except.value()))
                .forEach(taken -> add(busy, taken.evse(), taken.during()));
        ends.of(evses).forEach((evse, running) -> add(busy, evse, untilItsEnd(running)));
        Instant now = clock.instant();
        places.stream()
                .filter(Timelines::isBroken)
                .forEach(evse -> add(busy, evse.uid(), new Interval(now, now.plus(rules.brokenFor()))));
        return busy;
    }

    private Interval untilItsEnd(ExpectedEnds.Running running) {
        Instant now = clock.instant();
        return new Interval(now, running.endsAt().isAfter(now) ? running.endsAt() : now.plusSeconds(60));
    }

    private static void add(Map<EvseUid, List<Interval>> busy, EvseUid evse, Interval time) {
        busy.computeIfAbsent(evse, _ -> new ArrayList<>()).add(time);
    }

    /** Whether its station said so of all its connectors; a window of ours that closes it is an occupation. */
    static boolean isBroken(Evse evse) {
        return !evse.closed()
                && evse.connectors().stream()
                        .allMatch(connector -> connector.state() == ConnectorState.FAULTED
                                || connector.state() == ConnectorState.UNAVAILABLE);
    }
}
