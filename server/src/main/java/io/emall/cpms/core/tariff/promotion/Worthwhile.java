package io.emall.cpms.core.tariff.promotion;

import io.emall.cpms.core.tariff.dynamic.Block;
import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds hours in which energy is clearly cheaper than usual while the price does not follow, and the price that would pass on
 * what it is cheaper by; a pure function (R13, docs/dynamic-prices.md).
 */
final class Worthwhile {
    /** What is usual is known only over half a day. */
    private static final Duration LEAST_KNOWN = Duration.ofHours(12);

    /** Nobody expects a promotion to sell more than so many times as much. */
    private static final BigDecimal MOST_MORE = BigDecimal.valueOf(3);

    private static final int DECIMALS = 6;

    private final Terms terms;
    private final BigDecimal usual;

    /** A promotion; its figures as in {@link Proposal.Figures}. */
    record Found(Interval during, BigDecimal price, Proposal.Figures figures) {}

    private Worthwhile(Terms terms, BigDecimal usual) {
        this.terms = terms;
        this.usual = usual;
    }

    /** @param earliest no promotion begins before it */
    static List<Found> in(List<Hour> hours, Terms terms, Instant earliest) {
        BigDecimal usual = usual(hours);
        return usual == null ? List.of() : new Worthwhile(terms, usual).runs(hours, earliest);
    }

    /** The mean over all hours whose cost is known. */
    private static @Nullable BigDecimal usual(List<Hour> hours) {
        List<Hour> known = hours.stream().filter(hour -> hour.cost() != null).toList();
        return length(known).compareTo(LEAST_KNOWN) < 0 ? null : mean(known);
    }

    private static Duration length(List<Hour> hours) {
        return hours.stream().map(Worthwhile::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration length(Hour hour) {
        return Duration.between(hour.time().from(), Block.end(hour.time()));
    }

    private static BigDecimal mean(List<Hour> hours) {
        BigDecimal sum = hours.stream()
                .map(hour -> cost(hour).multiply(BigDecimal.valueOf(length(hour).toSeconds())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(length(hours).toSeconds()), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal cost(Hour hour) {
        return Objects.requireNonNull(hour.cost());
    }

    private List<Found> runs(List<Hour> hours, Instant earliest) {
        List<Found> found = new ArrayList<>();
        List<Hour> run = new ArrayList<>();
        for (Hour hour : hours) {
            boolean isCheap = !hour.time().from().isBefore(earliest) && isCheap(hour);
            if (!run.isEmpty() && !(isCheap && follows(run.getLast(), hour))) {
                note(found, run);
                run.clear();
            }
            if (isCheap) {
                run.add(hour);
            }
        }
        note(found, run);
        return found;
    }

    private boolean isCheap(Hour hour) {
        return hour.cost() != null
                && hour.ordinary() != null
                && usual.subtract(hour.cost()).compareTo(terms.clearly(hour.ordinary())) >= 0;
    }

    private static boolean follows(Hour before, Hour hour) {
        return hour.time().from().equals(before.time().until())
                && Objects.requireNonNull(hour.ordinary()).compareTo(before.ordinary()) == 0;
    }

    private void note(List<Found> found, List<Hour> run) {
        if (!run.isEmpty()) {
            Found one = promotion(run);
            if (one != null) {
                found.add(one);
            }
        }
    }

    /** In its dearest hour it keeps what is to be kept; null if it would not be worthwhile. */
    private @Nullable Found promotion(List<Hour> run) {
        BigDecimal ordinary = Objects.requireNonNull(run.getFirst().ordinary());
        BigDecimal dearest =
                run.stream().map(Worthwhile::cost).max(BigDecimal::compareTo).orElseThrow();
        BigDecimal kept = terms.kept(dearest, ordinary, usual);
        BigDecimal price = terms.stepped(dearest.add(kept));
        Proposal.Figures figures = new Proposal.Figures(ordinary, mean(run), dearest, usual);
        boolean pays = kept.signum() > 0
                && price.subtract(dearest).compareTo(terms.step()) >= 0
                && ordinary.subtract(price).compareTo(terms.clearly(ordinary)) >= 0
                && figures.breakEven(price).compareTo(MOST_MORE) <= 0;
        return pays
                ? new Found(
                        new Interval(
                                run.getFirst().time().from(),
                                run.getLast().time().until()),
                        price,
                        figures)
                : null;
    }

    /** How many times more must be sold at the lower price to keep as much. */
    static BigDecimal times(BigDecimal keptBefore, BigDecimal keptThen) {
        return keptBefore.divide(keptThen, MathContext.DECIMAL64).setScale(2, RoundingMode.CEILING);
    }
}
