package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The locations with all that stands in them. Each change marks the location for every eMSP that sees it. */
public interface Locations {

    Optional<Location> find(LocationId id);

    /** Those of them that exist. */
    List<Location> find(Collection<LocationId> ids);

    Optional<Location> findByEvse(EvseUid uid);

    /** Where each of these EVSEs stands; a location with many of them is read once. */
    Map<EvseUid, Location> findByEvses(Collection<EvseUid> uids);

    /** How those of these EVSEs stand whose location is published at that moment, and seen by the partner. */
    List<EvseNews> news(PartnerId seenBy, OperatorId operator, Instant moment, Collection<EvseUid> uids);

    /** In the order of their ids; {@code after} is null for the first page. */
    Page<Location> page(@Nullable String after, int limit);

    /**
     * Those that the partner may see, that are published at that moment and whose last change lies in {@code [from, to)};
     * null bounds are open (O-9). Coming into the partner's sight is a change for it. The oldest location comes first,
     * whatever changes in between: a page never skips one.
     */
    List<Location> published(
            PartnerId seenBy,
            OperatorId operator,
            Instant moment,
            @Nullable Instant from,
            @Nullable Instant to,
            int offset,
            int limit);

    long countPublished(
            PartnerId seenBy, OperatorId operator, Instant moment, @Nullable Instant from, @Nullable Instant to);

    /**
     * The EVSEs of published locations that the partner may see, whose last change lies in {@code [from, to)}; null
     * bounds are open (O-9). They come location by location, the oldest first, each location's by station and number.
     */
    List<EvseUid> publishedEvses(
            PartnerId seenBy,
            OperatorId operator,
            Instant moment,
            @Nullable Instant from,
            @Nullable Instant to,
            int offset,
            int limit);

    long countPublishedEvses(
            PartnerId seenBy, OperatorId operator, Instant moment, @Nullable Instant from, @Nullable Instant to);

    /** Creates or replaces the location's own fields, not its EVSEs. */
    void save(Location location);

    /** Creates or replaces an EVSE and its connectors' fixed data; reported states stay. */
    void save(LocationId location, Evse evse);

    /** Takes an EVSE out of use for ever: it stays as REMOVED for eMSPs, and its uid is never used again. */
    void remove(EvseUid uid);

    /** All EVSEs of a station, by number. */
    List<Evse> evsesOf(StationId station);
}
