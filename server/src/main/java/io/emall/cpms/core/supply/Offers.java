package io.emall.cpms.core.supply;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an energy manager reads: which energy may be bought at a location, at what price, and how sure that is. */
public final class Offers {

    public static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration DAYS_BACK = Duration.ofDays(Known.DAYS_BACK + 1);

    private final Dsos dsos;
    private final Contracts contracts;
    private final Supplies supplies;
    private final Figures figures;
    private final Locations locations;
    private final InstantSource clock;

    public Offers(
            Dsos dsos,
            Contracts contracts,
            Supplies supplies,
            Curves curves,
            Locations locations,
            InstantSource clock) {
        this.dsos = dsos;
        this.contracts = contracts;
        this.supplies = supplies;
        this.figures = new Figures(curves);
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * One offer per granted contract with an enabled energy supplier, by its name; steps of 15 minutes from {@code from}
     * on. A grid operator that sells nothing limits the capacity of all.
     */
    public List<Offer> at(LocationId location, Instant from, Instant until) {
        Optional<Location> place = locations.find(location);
        if (place.isEmpty()) {
            return List.of();
        }
        List<Contract> granted =
                contracts.of(location).stream().filter(Contract::isGranted).toList();
        List<Dso> enabled = dsos.all().stream().filter(Dso::enabled).toList();
        Optional<Supplies.Supply> now = supplies.now(location);
        Grid grid = new Grid(enabled, granted, figures, from, until);
        List<Offer> offers = new ArrayList<>();
        for (Dso dso : enabled) {
            boolean inForce =
                    now.filter(supply -> supply.dso().equals(dso.id())).isPresent();
            granted.stream()
                    .filter(contract ->
                            contract.dso().equals(dso.id()) && dso.roles().contains(DsoRole.ENERGY_SUPPLIER))
                    .map(contract ->
                            offer(dso, contract, inForce, grid, place.get().zone(), from, until))
                    .forEach(offers::add);
        }
        return offers;
    }

    private Offer offer(
            Dso dso, Contract contract, boolean inForce, Grid grid, ZoneId zone, Instant from, Instant until) {
        Instant first = from.minus(DAYS_BACK);
        Steps steps = new Steps(
                dso,
                contract,
                figures.purchase(dso, zone, first, until),
                figures.export(dso, first, until),
                figures.mix(dso, first, until),
                grid,
                Known.of(dso, zone, clock.instant()));
        List<Offer.Step> all = new ArrayList<>();
        for (Instant at = from; at.isBefore(until); at = at.plus(STEP)) {
            all.add(steps.at(at, at.plus(STEP)));
        }
        return new Offer(dso, contract, inForce, List.copyOf(all));
    }

    /** Of what the energy is that the location draws now; empty if nobody supplies it or the mix is not known. */
    public Optional<Mix> mixNow(LocationId location) {
        Instant now = clock.instant();
        return supplies.now(location).flatMap(supply -> dsos.find(supply.dso())).flatMap(dso -> Known.of(
                        dso, dso.zone(), now)
                .value(figures.mix(dso, now.minus(DAYS_BACK), now.plus(STEP)), now)
                .map(Known.Figure::value));
    }

    /** All that one offer's steps are made of. */
    private record Steps(
            Dso dso,
            Contract contract,
            PriceCurve purchase,
            PriceCurve export,
            Curve<Mix> mix,
            Grid grid,
            Known known) {

        Offer.Step at(Instant from, Instant until) {
            Optional<Known.Figure<BigDecimal>> price = known.price(purchase, from, until);
            BigDecimal perKilowattHour =
                    price.map(Known.Figure::value).orElse(dso.sense().assumed());
            return new Offer.Step(
                    from,
                    perKilowattHour.add(contract.perKilowattHour()),
                    paid(from, until),
                    carbon(from),
                    grid.capacity(contract, from, until),
                    price.map(Known.Figure::quality).orElse(Quality.FLAT),
                    price.map(Known.Figure::toldAt).orElse(null));
        }

        private @Nullable BigDecimal paid(Instant from, Instant until) {
            return switch (contract.export()) {
                case Export.None none -> null;
                case Export.Fixed fixed -> fixed.perKilowattHour();
                case Export.AsTold told ->
                    known.price(export, from, until).map(Known.Figure::value).orElse(null);
            };
        }

        private @Nullable CarbonIntensity carbon(Instant from) {
            return known.value(mix, from)
                    .map(Known.Figure::value)
                    .map(Mix::carbon)
                    .orElse(null);
        }
    }

    /** Which power the lines allow. */
    private record Grid(List<Contract> operators, List<Curve<Watts>> told) {

        Grid(List<Dso> enabled, List<Contract> granted, Figures figures, Instant from, Instant until) {
            this(new ArrayList<>(), new ArrayList<>());
            for (Dso dso : enabled) {
                granted.stream()
                        .filter(contract ->
                                contract.dso().equals(dso.id()) && dso.roles().contains(DsoRole.GRID_OPERATOR))
                        .forEach(contract -> {
                            operators.add(contract);
                            told.add(figures.capacity(dso.id(), contract.location(), from, until));
                        });
            }
        }

        /** Several operators' lines stand one behind the other: the weakest counts. */
        Watts capacity(Contract contract, Instant from, Instant until) {
            double least = contract.granted().value();
            for (Contract operator : operators) {
                least = Math.min(least, operator.granted().value());
            }
            for (Curve<Watts> curve : told) {
                for (Piece<Watts> piece : curve.within(from, until).pieces()) {
                    least = Math.min(least, piece.value().value());
                }
            }
            return new Watts(Math.max(0, least));
        }
    }
}
