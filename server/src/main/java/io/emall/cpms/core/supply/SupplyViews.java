package io.emall.cpms.core.supply;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.LocationName;
import io.emall.cpms.core.location.LocationNames;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The DSOs side by side (use case 2 of the requirement document): prices, mix, capacity, and how old all that is. */
public final class SupplyViews {

    private static final Duration BACK = Duration.ofDays(Known.DAYS_BACK + 1);

    private final Dsos dsos;
    private final Contracts contracts;
    private final Supplies supplies;
    private final Figures figures;
    private final Feeds feeds;
    private final FeedCare care;
    private final LocationNames names;
    private final InstantSource clock;

    public SupplyViews(
            Dsos dsos,
            Contracts contracts,
            Supplies supplies,
            Curves curves,
            Feeds feeds,
            FeedCare care,
            LocationNames names,
            InstantSource clock) {
        this.dsos = dsos;
        this.contracts = contracts;
        this.supplies = supplies;
        this.figures = new Figures(curves);
        this.feeds = feeds;
        this.care = care;
        this.names = names;
        this.clock = clock;
    }

    /** By name, from that time until that time. */
    public List<DsoSheet> all(Actor by, Instant from, Instant until) {
        by.must(Permission.VIEW_ENERGY);
        return dsos.all().stream().map(dso -> sheet(by, dso, from, until)).toList();
    }

    public Optional<DsoSheet> find(Actor by, DsoId id, Instant from, Instant until) {
        by.must(Permission.VIEW_ENERGY);
        return dsos.find(id).map(dso -> sheet(by, dso, from, until));
    }

    private DsoSheet sheet(Actor by, Dso dso, Instant from, Instant until) {
        Instant now = clock.instant();
        boolean money = by.role().may(Permission.VIEW_MONEY);
        PriceCurve purchase = figures.purchase(dso, dso.zone(), from.minus(BACK), until);
        PriceCurve shown =
                new PriceCurve(purchase.currency(), purchase.perKilowattHour().within(from, until));
        Curve<Mix> mixes = figures.mix(dso, from.minus(BACK), until);
        return new DsoSheet(
                dso,
                care.isAsking(dso.id()),
                money ? new Prices(shown, figures.export(dso, from, until)) : null,
                money ? lastKnown(dso, purchase, from, until) : null,
                Known.of(dso, dso.zone(), now)
                        .value(mixes, now)
                        .map(Known.Figure::value)
                        .orElse(null),
                mixes.within(from, until),
                feeds.of(dso.id()),
                sites(dso, money),
                toldAt(dso, purchase, now));
    }

    /** Where nothing is known, what was at the same hour before. */
    private PriceCurve lastKnown(Dso dso, PriceCurve purchase, Instant from, Instant until) {
        Known known = Known.of(dso, dso.zone(), clock.instant());
        List<Piece<BigDecimal>> pieces = new ArrayList<>();
        for (Instant at = from; at.isBefore(until); at = at.plus(Offers.STEP)) {
            Instant start = at;
            known.price(purchase, start, start.plus(Offers.STEP))
                    .filter(figure -> figure.quality() == Quality.LAST_KNOWN)
                    .ifPresent(figure ->
                            pieces.add(new Piece<>(start, start.plus(Offers.STEP), figure.value(), figure.toldAt())));
        }
        return new PriceCurve(purchase.currency(), new Curve<>(pieces));
    }

    private static @Nullable Instant toldAt(Dso dso, PriceCurve purchase, Instant now) {
        return dso.connection() instanceof Connection.TimeOfUse
                ? dso.lastUpdated()
                : purchase.perKilowattHour()
                        .at(now)
                        .or(() -> purchase.perKilowattHour().pieces().reversed().stream()
                                .findFirst())
                        .map(Piece::fetchedAt)
                        .orElse(null);
    }

    private List<DsoSheet.Site> sites(Dso dso, boolean money) {
        Instant now = clock.instant();
        List<Contract> all = contracts.of(dso.id());
        Map<LocationId, String> named = names
                .of(all.stream().map(Contract::location).toList())
                .stream()
                .collect(Collectors.toMap(LocationName::id, LocationName::name));
        return all.stream()
                .map(contract -> new DsoSheet.Site(
                        contract,
                        named.getOrDefault(
                                contract.location(), contract.location().value()),
                        capacity(contract, now),
                        supplies.now(contract.location())
                                .filter(supply -> supply.dso().equals(dso.id()))
                                .isPresent(),
                        money))
                .toList();
    }

    private Watts capacity(Contract contract, Instant now) {
        double told = figures.capacity(contract.dso(), contract.location(), now, now.plusSeconds(1))
                .at(now)
                .map(piece -> piece.value().value())
                .orElse(Double.POSITIVE_INFINITY);
        return new Watts(Math.min(told, contract.granted().value()));
    }
}
