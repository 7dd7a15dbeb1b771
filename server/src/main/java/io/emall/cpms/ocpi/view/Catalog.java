package io.emall.cpms.ocpi.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseNews;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.partner.Visibilities;
import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.MaintenanceWindows;
import io.emall.cpms.core.schedule.Openings;
import io.emall.cpms.core.supply.ToldMixes;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What partners may see of locations and prices. */
public final class Catalog {

    /** How far ahead partners are told what will be out of service. */
    private static final Duration AHEAD = Duration.ofDays(60);

    private final Locations locations;
    private final Tariffs tariffs;
    private final Operators operators;
    private final Visibilities visibilities;
    private final Openings openings;
    private final MaintenanceWindows windows;
    private final ToldMixes mixes;
    private final InstantSource clock;

    public Catalog(
            Locations locations,
            Tariffs tariffs,
            Operators operators,
            Visibilities visibilities,
            Openings openings,
            MaintenanceWindows windows,
            ToldMixes mixes,
            InstantSource clock) {
        this.locations = locations;
        this.tariffs = tariffs;
        this.operators = operators;
        this.visibilities = visibilities;
        this.openings = openings;
        this.windows = windows;
        this.mixes = mixes;
        this.clock = clock;
    }

    public Operator operator() {
        return operators.home();
    }

    /** How these locations look to a partner now, as far as it may see them. */
    public Publication now(PartnerId partner, Collection<Location> shown) {
        Map<LocationId, Instant> seen =
                visibilities.seen(partner, shown.stream().map(Location::id).toList());
        return new Publication(operator(), seen, tariffs, clock.instant(), () -> particulars(shown));
    }

    /** How one location looks to a partner now, if it may see it. */
    public Publication now(PartnerId partner, Location shown) {
        Map<LocationId, Instant> seen = visibilities
                .seen(partner, shown.id())
                .map(since -> Map.of(shown.id(), since))
                .orElse(Map.of());
        return new Publication(operator(), seen, tariffs, clock.instant(), () -> particulars(List.of(shown)));
    }

    private Particulars particulars(Collection<Location> shown) {
        Instant now = clock.instant();
        List<EvseUid> evses = shown.stream()
                .flatMap(location -> location.evses().stream())
                .map(Evse::uid)
                .toList();
        return new Particulars(
                openings.of(shown.stream().map(Location::id).toList()),
                windows.of(evses, new Interval(now, now.plus(AHEAD))).stream()
                        .filter(window -> window.isOpen() && window.connector() == null)
                        .collect(groupingBy(MaintenanceWindow::evse)),
                mixes.of(shown.stream().map(Location::id).toList()));
    }

    /** Whether the energy at locations is all renewable, as far as something is told of it. */
    public Map<LocationId, Boolean> green(Collection<Location> shown) {
        return mixes.of(shown.stream().map(Location::id).toList()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().isGreen()));
    }

    public Optional<Location> published(PartnerId partner, LocationId id) {
        return locations.find(id).filter(found -> now(partner, found).shows(found));
    }

    /** Published locations in the partner's sight whose last change lies in {@code [from, to)}, the oldest location first (O-9). */
    public List<Location> published(
            PartnerId partner, @Nullable Instant from, @Nullable Instant to, int offset, int limit) {
        return locations.published(partner, operator().id(), clock.instant(), from, to, offset, limit);
    }

    public long countPublished(PartnerId partner, @Nullable Instant from, @Nullable Instant to) {
        return locations.countPublished(partner, operator().id(), clock.instant(), from, to);
    }

    /** How those of these EVSEs stand that the partner may see. */
    public List<EvseNews> news(PartnerId partner, Collection<EvseUid> uids) {
        return locations.news(partner, operator().id(), clock.instant(), uids);
    }

    /** All tariffs valid now, oldest change first. */
    public List<Offer> tariffs() {
        return tariffs.areas().stream()
                .flatMap(area -> Stream.of(SpeedClass.values()).flatMap(speed -> tariff(area, speed).stream()))
                .sorted(Comparator.comparing(Offer::changed).thenComparing(Offer::id))
                .toList();
    }

    private Optional<Offer> tariff(AreaId area, SpeedClass speed) {
        Instant now = clock.instant();
        return tariffs.at(area, speed, now).map(shown -> offer(shown, now));
    }

    private Offer offer(Tariff shown, Instant now) {
        List<Tariff> versions = tariffs.since(shown.area(), shown.valid().from()).stream()
                .filter(version -> version.speed() == shown.speed())
                .toList();
        Operator operator = operator();
        return new Offer(
                shown,
                operator.id(),
                changed(versions, now, shown.createdAt()),
                coming(versions, shown, now, operator.zone()));
    }

    /** The newest moment at which a price of this kind was set, began or ended. */
    private static Instant changed(List<Tariff> versions, Instant now, Instant atLeast) {
        return versions.stream()
                .flatMap(version -> Stream.concat(Stream.of(version.createdAt()), turns(version)))
                .filter(moment -> !moment.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(atLeast);
    }

    private static Offer.@Nullable Coming coming(List<Tariff> versions, Tariff shown, Instant now, ZoneId zone) {
        return versions.stream()
                .flatMap(Catalog::turns)
                .filter(now::isBefore)
                .sorted()
                .map(moment -> new Offer.Coming(moment, at(versions, moment), zone))
                .filter(coming -> !shown.equals(coming.tariff()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Instant> turns(Tariff version) {
        return Stream.of(version.valid().from(), version.valid().until()).filter(Objects::nonNull);
    }

    private static @Nullable Tariff at(List<Tariff> versions, Instant moment) {
        return versions.stream()
                .filter(version -> version.valid().contains(moment))
                .max(Comparator.comparing(Tariff::kind))
                .orElse(null);
    }
}
