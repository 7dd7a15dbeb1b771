package io.emall.cpms.core.balance;

import io.emall.cpms.core.balance.Measured.Flowed;
import io.emall.cpms.core.balance.Measured.Supplied;
import io.emall.cpms.core.battery.Battery;
import io.emall.cpms.core.battery.Device;
import io.emall.cpms.core.battery.Devices;
import io.emall.cpms.core.battery.Meter;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.Quarter;
import io.emall.cpms.core.battery.Rating;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.supply.Offer;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Quality;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.unit.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is known of a quarter-hour: from meters, batteries, stations and DSOs. */
final class Gathering {
    private static final double HOURS = Balance.STEP.toMinutes() / 60.0;
    /** Seconds at its edges belong to nobody. */
    private static final double WHOLE = 0.95;

    private static final int SWITCHES = 100;

    private final Devices devices;
    private final SiteMeters meters;
    private final Offers offers;
    private final Supplies supplies;

    Gathering(Devices devices, SiteMeters meters, Offers offers, Supplies supplies) {
        this.devices = devices;
        this.meters = meters;
        this.offers = offers;
        this.supplies = supplies;
    }

    Measured of(LocationId location, Instant begins, Collection<CarShare> cars) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (cars.stream().anyMatch(CarShare::estimated)) {
            doubts.add(Doubt.CARS_ESTIMATED);
        }
        List<Device> all = devices.at(location);
        Double sun = metered(location, all, MeterKind.PV, begins, doubts);
        return new Measured(
                begins,
                metered(location, all, MeterKind.GRID, begins, doubts),
                sun == null ? 0 : Math.max(0, sun),
                metered(location, all, MeterKind.BUILDING, begins, doubts),
                cars.stream()
                        .mapToDouble(share -> share.energy().value().doubleValue())
                        .sum(),
                batteries(all, begins, doubts),
                suppliers(location, begins, doubts),
                doubts);
    }

    private @Nullable Double metered(
            LocationId location, List<Device> all, MeterKind kind, Instant begins, Set<Doubt> doubts) {
        boolean isMetered = all.stream().anyMatch(device -> device instanceof Meter meter && meter.kind() == kind);
        if (!isMetered) {
            return null;
        }
        Optional<Quarter> quarter = meters.history(location, kind, begins, begins.plus(Balance.STEP)).stream()
                .findFirst();
        watched(quarter, doubts);
        return quarter.map(its -> its.power().value() * HOURS).orElse(null);
    }

    private static void watched(Optional<Quarter> quarter, Set<Doubt> doubts) {
        if (quarter.filter(its -> its.watched() >= WHOLE).isEmpty()) {
            doubts.add(Doubt.NOT_WATCHED);
        }
    }

    private List<Flowed> batteries(List<Device> all, Instant begins, Set<Doubt> doubts) {
        List<Flowed> flows = new ArrayList<>();
        for (Device device : all) {
            if (device instanceof Battery battery) {
                Optional<Quarter> quarter = meters.history(battery.id(), begins, begins.plus(Balance.STEP)).stream()
                        .findFirst();
                watched(quarter, doubts);
                flows.add(quarter.map(its -> flowed(battery.rating(), its)).orElse(new Flowed(0, 0, null)));
            }
        }
        return flows;
    }

    private static Flowed flowed(Rating rating, Quarter quarter) {
        double capacity = rating.capacity().value().doubleValue();
        Double charge = quarter.charge();
        return new Flowed(
                quarter.power().value() * HOURS,
                Math.abs(rating.moves(quarter.power(), HOURS)) * capacity,
                charge == null ? null : Double.valueOf(charge * capacity));
    }

    /** One after the other, as they were changed; none if nobody was ever chosen. */
    private List<Supplied> suppliers(LocationId location, Instant begins, Set<Doubt> doubts) {
        Instant ends = begins.plus(Balance.STEP);
        List<Offer> offered = offers.at(location, begins, ends);
        List<Supplied> suppliers = new ArrayList<>();
        Instant until = ends;
        for (Supplies.Supply supply : supplies.history(location, SWITCHES)) {
            Instant since = supply.since().isAfter(begins) ? supply.since() : begins;
            if (since.isBefore(until)) {
                suppliers.addFirst(supplied(supply, offered, share(since, until), doubts));
                until = since;
            }
        }
        if (begins.isBefore(until)) {
            suppliers.addFirst(new Supplied(null, share(begins, until), null, null, null));
        }
        return suppliers;
    }

    private static double share(Instant from, Instant until) {
        return (double) Duration.between(from, until).toMillis() / Balance.STEP.toMillis();
    }

    private static Supplied supplied(Supplies.Supply supply, List<Offer> offered, double share, Set<Doubt> doubts) {
        Optional<Offer.Step> step = offered.stream()
                .filter(offer -> offer.dso().id().equals(supply.dso()))
                .findFirst()
                .map(offer -> offer.steps().getFirst());
        if (step.filter(its -> its.price() != Quality.LIVE).isPresent()) {
            doubts.add(Doubt.PRICE_ASSUMED);
        }
        return new Supplied(
                supply.dso(),
                share,
                step.map(Offer.Step::perKilowattHour).orElse(null),
                step.map(Offer.Step::exportPerKilowattHour).orElse(null),
                step.map(Offer.Step::carbon).orElse(null));
    }
}
