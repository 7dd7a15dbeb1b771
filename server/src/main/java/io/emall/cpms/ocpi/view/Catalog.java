package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What partners may see of locations and prices. */
public final class Catalog {

    private static final int ROUND = 200;

    private final Locations locations;
    private final Tariffs tariffs;
    private final Operators operators;
    private final InstantSource clock;

    public Catalog(Locations locations, Tariffs tariffs, Operators operators, InstantSource clock) {
        this.locations = locations;
        this.tariffs = tariffs;
        this.operators = operators;
        this.clock = clock;
    }

    public Operator operator() {
        return operators.home();
    }

    /** How locations look to partners now. */
    public Publication now() {
        return new Publication(operator(), tariffs, clock.instant());
    }

    public Optional<Location> published(LocationId id) {
        return locations.find(id).filter(now()::shows);
    }

    /** Published locations whose last change lies in {@code [from, to)}, oldest change first (O-9). */
    public List<Location> published(@Nullable Instant from, @Nullable Instant to) {
        Publication now = now();
        List<Location> found = new ArrayList<>();
        List<Location> round;
        int offset = 0;
        do {
            round = locations.changed(now.operator().id(), from, to, offset, ROUND);
            round.stream().filter(now::shows).forEach(found::add);
            offset += ROUND;
        } while (round.size() == ROUND);
        return found;
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
        return tariffs.at(area, speed, now)
                .map(t -> new Offer(t, operator().id(), changed(area, speed, now, t.createdAt())));
    }

    /** The newest moment at which a price of this kind came, began or ended. */
    private Instant changed(AreaId area, SpeedClass speed, Instant now, Instant atLeast) {
        return tariffs.history(area).stream()
                .filter(t -> t.speed() == speed)
                .flatMap(t -> Stream.of(began(t), Optional.ofNullable(t.valid().until())))
                .flatMap(Optional::stream)
                .filter(moment -> !moment.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(atLeast);
    }

    private static Optional<Instant> began(Tariff tariff) {
        Instant from = tariff.valid().from();
        return Optional.of(from.isAfter(tariff.createdAt()) ? from : tariff.createdAt());
    }
}
