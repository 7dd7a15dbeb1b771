package io.emall.cpms.core.forecast;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.schedule.BookingTerms;
import io.emall.cpms.core.schedule.Occupations;
import io.emall.cpms.core.schedule.Occupations.Occupation;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When the sockets of a location will be free: once what runs has ended, and nobody else comes first (R11). */
public final class FreeSockets {

    /** So far ahead bookings and maintenance are looked at. */
    private static final Duration AHEAD = Duration.ofDays(4);

    private final Outlooks outlooks;
    private final Occupations occupations;
    private final Duration needed;
    private final InstantSource clock;

    /** @param terms a shorter time before a booking is of no use, and shortly before it nobody else may begin */
    public FreeSockets(Outlooks outlooks, Occupations occupations, BookingTerms terms, InstantSource clock) {
        this.outlooks = outlooks;
        this.occupations = occupations;
        this.needed = terms.shortest().compareTo(terms.earlyStart()) > 0 ? terms.shortest() : terms.earlyStart();
        this.clock = clock;
    }

    /**
     * What is expected.
     *
     * @param evses of those that are not free and of which it can be told
     * @param first of each speed class without a free socket, when the first will be free
     */
    public record Expected(Map<EvseUid, Outlook> evses, Map<SpeedClass, Outlook> first) {}

    public Expected at(Location location) {
        Instant now = clock.instant();
        List<EvseUid> uids = location.evses().stream().map(Evse::uid).toList();
        Map<EvseUid, Outlook> running = outlooks.at(uids);
        List<Occupation> taken = occupations.of(uids, new Interval(now, now.plus(AHEAD)));
        Map<EvseUid, Outlook> evses = new HashMap<>();
        for (Evse evse : location.evses()) {
            end(evse, running, now)
                    .map(end -> end.with(kept(evse, taken, now).after(end.remaining())))
                    .ifPresent(outlook -> evses.put(evse.uid(), outlook));
        }
        return new Expected(evses, first(location, evses));
    }

    /** When the EVSE's present use ends; empty if it is free, or if that cannot be told. */
    private static Optional<Outlook> end(Evse evse, Map<EvseUid, Outlook> running, Instant now) {
        boolean isBooked = evse.status() == EvseStatus.RESERVED && evse.held();
        boolean isOut = evse.status() == EvseStatus.INOPERATIVE && evse.closed();
        if (isBooked || isOut) {
            return Optional.of(new Outlook(now, Remaining.NONE, Because.KEPT, 0));
        }
        return evse.status() == EvseStatus.CHARGING ? Optional.ofNullable(running.get(evse.uid())) : Optional.empty();
    }

    private Kept kept(Evse evse, List<Occupation> taken, Instant now) {
        List<Interval> times = taken.stream()
                .filter(one -> one.evse().equals(evse.uid()) && one.kind() != Occupations.Kind.SOCKET)
                .map(Occupation::during)
                .toList();
        return new Kept(now, times, needed);
    }

    private static Map<SpeedClass, Outlook> first(Location location, Map<EvseUid, Outlook> evses) {
        Map<SpeedClass, Outlook> first = new EnumMap<>(SpeedClass.class);
        for (SpeedClass speed : location.speeds()) {
            List<Evse> alike = location.evses().stream()
                    .filter(evse -> evse.connectors().stream().anyMatch(connector -> connector.speed() == speed))
                    .toList();
            boolean isFree = alike.stream().anyMatch(evse -> evse.status() == EvseStatus.AVAILABLE);
            if (!isFree) {
                first(alike, evses).ifPresent(outlook -> first.put(speed, outlook));
            }
        }
        return first;
    }

    /** The first of several is free earlier than each of them; the most promising one gives the reason. */
    private static Optional<Outlook> first(List<Evse> alike, Map<EvseUid, Outlook> evses) {
        List<Outlook> known = alike.stream()
                .filter(evse -> evses.containsKey(evse.uid()))
                .map(evse -> evses.get(evse.uid()))
                .toList();
        Remaining first = Remaining.first(known.stream().map(Outlook::remaining).toList());
        return known.stream().min(Comparator.comparing(Outlook::median)).map(outlook -> outlook.with(first));
    }
}
