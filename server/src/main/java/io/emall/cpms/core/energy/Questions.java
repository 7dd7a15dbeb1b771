package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.Belief;
import io.emall.cpms.core.battery.Rating;
import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.foresight.Buffer;
import io.emall.cpms.core.plan.EvDemand;
import io.emall.cpms.core.plan.GridConnection;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.plan.Question;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.plan.Storage;
import io.emall.cpms.core.plan.Suppliers;
import io.emall.cpms.core.supply.Offer;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what is known of a site into the planner's terms. */
final class Questions {
    /** Whoever supplies a location for which no contract was entered. */
    static final DsoId NOBODY = new DsoId(new UUID(0, 0));

    /** Where nobody knows a price: plain figures, so that a plan only follows the sun and the limits. */
    private static final double PRICE = 0.30;

    private static final double GRAMS = 400;

    /** What a kWh counts that somebody misses of whom nobody knows yet that they come. */
    private static final double EXPECTED = 1;

    private Questions() {}

    /** The quarter-hour that the moment lies in, and those after it. */
    static Horizon horizon(Instant now) {
        long quarter = Horizon.QUARTER_HOUR.toSeconds();
        Instant start = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), quarter) * quarter);
        return Horizon.quarters(start, Horizon.LONGEST);
    }

    static Question of(Seen seen) {
        Horizon horizon = horizon(seen.now());
        return new Question(
                horizon,
                GridConnection.of(
                        horizon.count(), seen.importLimit(), seen.site().exportLimit()),
                suppliers(seen, horizon),
                storages(seen),
                seen.outlook().building(),
                seen.outlook().sun(),
                demands(seen, horizon),
                seen.site().carbonPrice().doubleValue());
    }

    private static Suppliers suppliers(Seen seen, Horizon horizon) {
        List<io.emall.cpms.core.plan.Offer> offers = seen.offers().stream()
                .filter(offer -> offer.steps().size() == horizon.count())
                .map(offer -> offer(offer, horizon))
                .toList();
        if (offers.isEmpty()) {
            return Suppliers.only(nobody(seen, horizon));
        }
        DsoId current = seen.supply().map(Supplies.Supply::dso).orElse(null);
        DsoId fixed = seen.choices().stream()
                .flatMap(choice -> choice instanceof Choice.Supplier(DsoId dso) ? Stream.of(dso) : Stream.empty())
                .filter(dso -> offers.stream().anyMatch(offer -> offer.dso().equals(dso)))
                .findFirst()
                .orElse(null);
        return new Suppliers(offers, current, stillHeld(seen), fixed);
    }

    private static io.emall.cpms.core.plan.Offer nobody(Seen seen, Horizon horizon) {
        return new io.emall.cpms.core.plan.Offer(
                NOBODY,
                Series.flat(horizon.count(), PRICE),
                null,
                Series.flat(horizon.count(), GRAMS),
                Series.flat(horizon.count(), seen.site().importLimit().value()),
                0,
                0);
    }

    private static io.emall.cpms.core.plan.Offer offer(Offer offer, Horizon horizon) {
        List<Offer.Step> steps = offer.steps();
        boolean buysBack = steps.stream().allMatch(step -> step.exportPerKilowattHour() != null);
        return new io.emall.cpms.core.plan.Offer(
                offer.dso().id(),
                Series.from(horizon.count(), i -> steps.get(i).perKilowattHour().doubleValue()),
                buysBack ? Series.from(horizon.count(), i -> figure(steps.get(i).exportPerKilowattHour())) : null,
                Series.from(horizon.count(), i -> grams(steps.get(i).carbon())),
                Series.from(horizon.count(), i -> steps.get(i).capacity().value()),
                steps(offer.contract().minimumHold()),
                offer.contract().switchingCost().doubleValue());
    }

    private static double figure(@Nullable BigDecimal price) {
        return price == null ? 0 : price.doubleValue();
    }

    private static double grams(@Nullable CarbonIntensity carbon) {
        return carbon == null ? GRAMS : carbon.gramsPerKilowattHour();
    }

    private static int stillHeld(Seen seen) {
        return seen.supply()
                .flatMap(supply -> seen.offers().stream()
                        .filter(offer -> offer.dso().id().equals(supply.dso()))
                        .findFirst()
                        .map(offer -> supply.since().plus(offer.contract().minimumHold())))
                .filter(until -> until.isAfter(seen.now()))
                .map(until -> steps(Duration.between(seen.now(), until)))
                .orElse(0);
    }

    private static int steps(Duration time) {
        return (int) Math.min(Horizon.LONGEST, Math.ceilDiv(time.toSeconds(), Horizon.QUARTER_HOUR.toSeconds()));
    }

    private static List<Storage> storages(Seen seen) {
        List<Storage> storages = seen.batteries().stream()
                .flatMap(battery -> storage(battery, seen.choices()).stream())
                .toList();
        double all = storages.stream()
                .mapToDouble(storage -> storage.capacity().value().doubleValue())
                .sum();
        return storages.stream()
                .map(storage -> storage.with(buffer(storage, all, seen)))
                .toList();
    }

    /** Above its reserve its part of what the location needs; half of it as long as nobody knows. */
    private static Series buffer(Storage storage, double all, Seen seen) {
        double capacity = storage.capacity().value().doubleValue();
        double reserve = storage.reserve().value().doubleValue();
        double part = capacity / all / storage.dischargeEfficiency();
        double crowd = Math.min(part * crowd(seen), capacity / 2);
        Series needed = seen.outlook().buffer();
        return Series.from(
                seen.outlook().sun().size(),
                step -> reserve + (needed == null ? capacity / 2 : Math.max(crowd, part * needed.at(step))));
    }

    private static double crowd(Seen seen) {
        double sockets = seen.taps().stream()
                .mapToDouble(tap -> tap.supply().maximum().value())
                .sum();
        return Buffer.crowd(sockets, seen.site().forStations().value());
    }

    /** None for a battery that nobody knows the charge of: it cannot be planned with. */
    private static Optional<Storage> storage(Standing battery, List<Choice> choices) {
        Belief belief = battery.charge();
        if (belief == null) {
            return Optional.empty();
        }
        Rating rating = battery.battery().rating();
        BatteryId id = battery.battery().id();
        double reserve = Math.max(rating.reserve(), reserve(id, choices) / 100.0);
        return Optional.of(new Storage(
                id,
                rating.capacity(),
                share(rating, belief.charge()),
                share(rating, reserve),
                positive(battery.safe(rating.charging(), Duration.ofMinutes(1)).power()),
                positive(battery.safe(new Watts(-rating.discharging().value()), Duration.ofMinutes(1))
                        .power()),
                rating.chargingEfficiency(),
                rating.dischargingEfficiency(),
                rating.wearPerKwh().doubleValue(),
                mode(id, choices)));
    }

    private static Watts positive(Watts power) {
        return new Watts(Math.abs(power.value()));
    }

    private static WattHours share(Rating rating, double share) {
        return new WattHours(rating.capacity().value().multiply(BigDecimal.valueOf(share)));
    }

    static int reserve(BatteryId id, List<Choice> choices) {
        return choices.stream()
                .mapToInt(choice ->
                        choice instanceof Choice.Reserve(BatteryId its, int percent) && its.equals(id) ? percent : 0)
                .max()
                .orElse(0);
    }

    static Storage.Mode mode(BatteryId id, List<Choice> choices) {
        return choices.stream()
                .flatMap(choice -> choice instanceof Choice.BatteryUse(BatteryId its, Choice.Use use) && its.equals(id)
                        ? Stream.of(use)
                        : Stream.empty())
                .findFirst()
                .map(use -> switch (use) {
                    case STORE -> Storage.Mode.STORE;
                    case USE -> Storage.Mode.USE;
                    case HOLD -> Storage.Mode.HOLD;
                })
                .orElse(Storage.Mode.AUTO);
    }

    private static List<EvDemand> demands(Seen seen, Horizon horizon) {
        Stream<EvDemand> known = seen.wants().stream().flatMap(want -> demand(want, horizon).stream());
        double most = seen.taps().stream()
                .mapToDouble(tap -> tap.supply().maximum().value())
                .sum();
        Stream<EvDemand> newcomers = IntStream.range(0, horizon.count())
                .filter(step -> most > 0 && seen.outlook().walkIns().at(step) > 0)
                .mapToObj(step -> expected(step, seen.outlook().walkIns().at(step) * horizon.hours(), most));
        return Stream.concat(known, newcomers).toList();
    }

    /** Worth more than energy costs, and less than what anybody was promised or is there for. */
    private static EvDemand expected(int step, double wattHours, double most) {
        return new EvDemand(
                "expected " + step,
                EvDemand.Kind.EXPECTED,
                step,
                Series.flat(1, most),
                Watts.ZERO,
                new WattHours(BigDecimal.valueOf(Math.round(wattHours))),
                EXPECTED);
    }

    /** None where nothing is wanted within the time that is planned. */
    private static Optional<EvDemand> demand(Want want, Horizon horizon) {
        int from = Math.max(0, step(want.from(), horizon));
        int until = Math.min(horizon.count(), step(want.until().minusSeconds(1), horizon) + 1);
        return until <= from || want.most().value() <= 0
                ? Optional.empty()
                : Optional.of(new EvDemand(
                        want.id(),
                        want.kind(),
                        from,
                        Series.flat(until - from, want.most().value()),
                        Watts.ZERO,
                        want.energy(),
                        want.worth()));
    }

    private static int step(Instant moment, Horizon horizon) {
        long seconds = Duration.between(horizon.start(), moment).toSeconds();
        return (int) Math.floorDiv(seconds, horizon.step().toSeconds());
    }
}
