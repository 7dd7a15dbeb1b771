package io.emall.cpms.grid.openadr;

import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.supply.PriceCurve;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.grid.http.BadAnswer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What events mean together: of two that disagree the one of higher priority counts, then the newer. */
record Readings(List<Event> events, Instant from, Instant until, Instant now) {

    private static final String LIMIT = "IMPORT_CAPACITY_LIMIT";
    static final String SUBSCRIPTION = "IMPORT_CAPACITY_SUBSCRIPTION";
    static final String RESERVATION = "IMPORT_CAPACITY_RESERVATION";
    private static final Duration LONGEST_SCATTER = Duration.ofDays(1);
    private static final int HIGHEST_CARBON = 5_000;
    private static final Map<String, Integer> WATTS = Map.of("KW", 1_000, "KVA", 1_000, "W", 1, "MW", 1_000_000);
    /** Prices per megawatt-hour lose three places. */
    private static final Map<String, Integer> PLACES = Map.of("KWH", 0, "MWH", 3);

    /** Lowest priority first; without one it is the lowest. */
    private static final Comparator<Event> WEAKEST_FIRST = Comparator.comparingInt(
                    (Event event) -> event.priority() == null ? Integer.MAX_VALUE : event.priority())
            .reversed()
            .thenComparing(event -> String.valueOf(event.modificationDateTime()));

    /** Turns a value into what it means; null if it is none. */
    private interface Meaning<T> {
        @Nullable
        T of(BigDecimal value, Event.@Nullable Descriptor descriptor) throws BadAnswer;
    }

    PriceCurve prices(String type, Currency expected) throws BadAnswer {
        Currency currency = currency(type, expected);
        return new PriceCurve(currency, read(type, (value, descriptor) -> value.movePointLeft(places(descriptor))));
    }

    /** One for all events, or nobody knows what their numbers mean together. */
    private Currency currency(String type, Currency expected) throws BadAnswer {
        List<String> named = events.stream()
                .filter(event -> event.says(type))
                .flatMap(event -> event.descriptor(type).map(Event.Descriptor::currency).stream())
                .distinct()
                .toList();
        if (named.size() > 1) {
            throw new BadAnswer("prices in several currencies: " + named);
        }
        try {
            return named.isEmpty() ? expected : Currency.getInstance(named.getFirst());
        } catch (IllegalArgumentException unknown) {
            throw new BadAnswer("not a currency: " + named.getFirst());
        }
    }

    private static int places(Event.@Nullable Descriptor descriptor) throws BadAnswer {
        String units = descriptor == null || descriptor.units() == null ? "KWH" : descriptor.units();
        Integer places = PLACES.get(units);
        if (places == null) {
            throw new BadAnswer("prices per " + units + " are not understood");
        }
        return places;
    }

    /** Only emissions: OpenADR has no words for a mix by source. */
    Curve<Mix> emissions() throws BadAnswer {
        return read("GHG", (value, descriptor) -> {
            double grams = value.doubleValue();
            return grams >= 0 && grams <= HIGHEST_CARBON ? new Mix(Map.of(), new CarbonIntensity(grams)) : null;
        });
    }

    /**
     * What may be drawn: what is subscribed and reserved together, and never more than the limit.
     *
     * @param targets those of the site; events for others do not count
     */
    Curve<Watts> capacity(List<String> targets) throws BadAnswer {
        Readings ours = new Readings(
                events.stream().filter(event -> event.concerns(targets)).toList(), from, until, now);
        Curve<Watts> limits = ours.read(LIMIT, Readings::watts);
        Curve<Watts> subscribed = ours.read(SUBSCRIPTION, Readings::watts);
        Curve<Watts> reserved = ours.read(RESERVATION, Readings::watts);
        List<Instant> edges = Stream.of(limits, subscribed, reserved)
                .flatMap(curve -> curve.pieces().stream())
                .flatMap(piece -> Stream.of(piece.from(), piece.until()))
                .distinct()
                .sorted()
                .toList();
        List<Piece<Watts>> pieces = new ArrayList<>();
        for (int i = 1; i < edges.size(); i++) {
            Instant start = edges.get(i - 1);
            Watts least = least(limits.at(start), subscribed.at(start), reserved.at(start));
            if (least != null) {
                pieces.add(new Piece<>(start, edges.get(i), least, now));
            }
        }
        return new Curve<>(pieces);
    }

    private static @Nullable Watts least(
            Optional<Piece<Watts>> limit, Optional<Piece<Watts>> subscribed, Optional<Piece<Watts>> reserved) {
        double most = limit.map(piece -> piece.value().value()).orElse(Double.POSITIVE_INFINITY);
        if (subscribed.isPresent() || reserved.isPresent()) {
            most = Math.min(
                    most,
                    subscribed.map(piece -> piece.value().value()).orElse(0.0)
                            + reserved.map(piece -> piece.value().value()).orElse(0.0));
        }
        return Double.isInfinite(most) ? null : new Watts(most);
    }

    private static @Nullable Watts watts(BigDecimal value, Event.@Nullable Descriptor descriptor) throws BadAnswer {
        String units = descriptor == null || descriptor.units() == null ? "KW" : descriptor.units();
        Integer factor = WATTS.get(units);
        if (factor == null) {
            throw new BadAnswer("capacity in " + units + " is not understood");
        }
        double watts = value.doubleValue() * factor;
        if (!(watts >= 0) || Double.isInfinite(watts)) {
            throw new BadAnswer("a capacity is zero or more, not " + value.doubleValue());
        }
        return new Watts(watts);
    }

    private <T> Curve<T> read(String type, Meaning<T> meaning) throws BadAnswer {
        List<Piece<T>> layers = new ArrayList<>();
        for (Event event : events.stream()
                .filter(event -> event.says(type))
                .sorted(WEAKEST_FIRST)
                .toList()) {
            Event.Descriptor descriptor = event.descriptor(type).orElse(null);
            for (Timeline.Slot slot : Timeline.of(event, type, from, until, scatter(event, type))) {
                if (!slot.value().isNumber()) {
                    throw new BadAnswer(type + " is no number: " + slot.value().getNodeType());
                }
                T value = meaning.of(slot.value().decimalValue(), descriptor);
                if (value != null) {
                    layers.add(new Piece<>(slot.from(), slot.until(), value, now));
                }
            }
        }
        return Curve.layered(layers).within(from, until);
    }

    /** A limit may ask its readers not to act all at once; always the same for one event. Prices are the clock's. */
    private static Duration scatter(Event event, String type) throws BadAnswer {
        Event.Period period = event.intervalPeriod();
        Duration most =
                period == null || !type.equals(LIMIT) ? Duration.ZERO : Timing.duration(period.randomizeStart());
        Duration bounded = most.compareTo(LONGEST_SCATTER) < 0 ? most : LONGEST_SCATTER;
        long seconds = bounded.toSeconds();
        return Duration.ofSeconds(
                seconds == 0 ? 0 : new SplittableRandom(event.id().hashCode()).nextLong(-seconds, seconds + 1));
    }
}
