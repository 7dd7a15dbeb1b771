package io.emall.cpms.core.tariff;

import io.emall.cpms.core.tariff.Period.Extent;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a session costs: the only place where elements and restrictions become money (ADR 25). The same is asked for a
 * bill, its correction, and the cost so far.
 */
public final class Pricing {

    /** More than any amount needs before it is rounded. */
    private static final int EXACT = 24;

    private final Tariff tariff;
    private final Usage usage;
    private final List<Piece> pieces;
    private final Map<Rated, BigDecimal> amounts =
            new TreeMap<>(Comparator.comparing(Rated::dimension).thenComparing(rated -> rated.vat.percent()));

    private Pricing(Tariff tariff, Usage usage) {
        this.tariff = tariff;
        this.usage = usage;
        this.pieces = Cutting.pieces(tariff, usage);
    }

    private record Rated(Dimension dimension, VatRate vat) {}

    public static Bill bill(Tariff tariff, Usage usage, List<Fee> fees) {
        Pricing pricing = new Pricing(tariff, usage);
        pricing.price();
        return Bill.of(usage.energy(), tariff.price(), fees, pricing.lines(), pricing.periods());
    }

    private void price() {
        for (Piece piece : pieces) {
            add(piece.active().energy(), piece.wattHours());
            add(piece.active().time(), piece.seconds());
        }
        pieces.stream()
                .map(piece -> piece.active().flat())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(flat -> add(flat, 1));
        grow(active -> active.energy(), Piece::wattHours);
        grow(active -> active.time(), Piece::seconds);
    }

    /**
     * The last component of its kind that something was used of says in which steps; the session's total of its dimension
     * grows to a whole one, at its price (O-33).
     */
    private void grow(Function<Piece.Active, @Nullable Component> component, ToLongFunction<Piece> amount) {
        Component last = pieces.reversed().stream()
                .filter(piece -> amount.applyAsLong(piece) > 0)
                .map(piece -> component.apply(piece.active()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (last != null) {
            long total = pieces.stream()
                    .filter(piece -> isOf(component.apply(piece.active()), last.dimension()))
                    .mapToLong(amount)
                    .sum();
            add(last, Math.ceilDiv(total, last.step()) * last.step() - total);
        }
    }

    private static boolean isOf(@Nullable Component component, Dimension dimension) {
        return component != null && component.dimension() == dimension;
    }

    private void add(@Nullable Component component, long units) {
        if (component != null) {
            VatRate vat =
                    Objects.requireNonNullElse(component.vat(), tariff.price().vat());
            amounts.merge(
                    new Rated(component.dimension(), vat),
                    component.price().multiply(BigDecimal.valueOf(units)),
                    BigDecimal::add);
        }
    }

    private List<Line> lines() {
        int decimals = tariff.price().currency().getDefaultFractionDigits();
        List<Line> lines = new ArrayList<>();
        amounts.forEach((rated, amount) -> lines.add(Line.of(
                rated.dimension,
                rated.vat,
                amount.divide(perPrice(rated.dimension), EXACT, RoundingMode.HALF_UP),
                decimals)));
        Limits.of(tariff, lines).ifPresent(lines::add);
        return lines;
    }

    /** Watt-hours in a kilowatt-hour, seconds in an hour. */
    private static BigDecimal perPrice(Dimension dimension) {
        return switch (dimension) {
            case ENERGY -> BigDecimal.valueOf(1000);
            case TIME, PARKING_TIME -> BigDecimal.valueOf(3600);
            case FLAT -> BigDecimal.ONE;
        };
    }

    private List<Period> periods() {
        List<List<Piece>> alike = new ArrayList<>();
        for (Piece piece : pieces) {
            if (alike.isEmpty() || !alike.getLast().getLast().isPricedLike(piece)) {
                alike.add(new ArrayList<>());
            }
            alike.getLast().add(piece);
        }
        return alike.stream().map(this::period).toList();
    }

    private Period period(List<Piece> alike) {
        Piece first = alike.getFirst();
        return new Period(
                usage.start().plusSeconds(first.second()),
                alike.stream().mapToLong(Piece::seconds).sum(),
                WattHours.of(alike.stream().mapToLong(Piece::wattHours).sum()),
                first.charging(),
                tariff.scheme().asksPower()
                        ? extent(alike.stream().map(piece -> BigDecimal.valueOf(piece.watts(), 3)))
                        : null,
                extent(alike.stream().map(Piece::amperes)));
    }

    private static @Nullable Extent extent(Stream<@Nullable BigDecimal> values) {
        List<BigDecimal> known = values.filter(Objects::nonNull).sorted().toList();
        return known.isEmpty() ? null : new Extent(known.getFirst(), known.getLast());
    }
}
