package io.emall.cpms.core.supply;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a DSO's prices may be believed. What may not is left out, so that it is treated like what was never told.
 *
 * @param usable in the expected currency, possible, and no copy of the day before
 */
record PriceCheck(PriceCurve usable, List<Flaw> flaws) {

    /** So long, and with so many different prices, a day is the same as the one before only by mistake. */
    private static final Duration LONG = Duration.ofHours(8);

    private static final int MANY = 6;

    private static final int LONGEST_FIGURE = 20;

    /** @param before what it said of earlier days */
    static PriceCheck of(PriceCurve told, Dso dso, Curve<BigDecimal> before, Instant now) {
        if (!told.currency().equals(dso.currency())) {
            String words = "prices in " + told.currency() + " instead of " + dso.currency();
            return new PriceCheck(PriceCurve.none(dso.currency()), List.of(new Flaw(Feed.Kind.WRONG_CURRENCY, words)));
        }
        List<Flaw> flaws = new ArrayList<>();
        Curve<BigDecimal> curve = told.perKilowattHour();
        gap(curve, now).ifPresent(flaws::add);
        late(curve, dso, now).ifPresent(flaws::add);
        Curve<BigDecimal> possible = possible(curve, dso, flaws);
        Curve<BigDecimal> fresh = dso.sense().mayRepeat() ? possible : fresh(possible, before, dso.zone(), flaws);
        return new PriceCheck(new PriceCurve(told.currency(), fresh), List.copyOf(flaws));
    }

    private static Curve<BigDecimal> possible(Curve<BigDecimal> told, Dso dso, List<Flaw> flaws) {
        told.pieces().stream()
                .filter(piece -> !dso.sense().isPossible(piece.value()))
                .findFirst()
                .ifPresent(first -> flaws.addFirst(new Flaw(Feed.Kind.IMPOSSIBLE, words(first.value(), first.from()))));
        return told.without(piece -> !dso.sense().isPossible(piece.value()));
    }

    private static String words(BigDecimal price, Instant from) {
        String figure = price.precision() > LONGEST_FIGURE ? "a very long number" : price.toString();
        return figure + " per kWh from " + from;
    }

    private static Curve<BigDecimal> fresh(
            Curve<BigDecimal> told, Curve<BigDecimal> before, ZoneId zone, List<Flaw> flaws) {
        Set<Piece<BigDecimal>> copies = copies(told, before, zone);
        if (!copies.isEmpty()) {
            Instant first =
                    copies.stream().map(Piece::from).min(Instant::compareTo).orElseThrow();
            flaws.addFirst(new Flaw(Feed.Kind.REPEATED, "the same prices as the day before from " + first));
        }
        return told.without(copies::contains);
    }

    /** Runs of prices that stood at the same hours of the day before. */
    private static Set<Piece<BigDecimal>> copies(Curve<BigDecimal> told, Curve<BigDecimal> before, ZoneId zone) {
        Set<Piece<BigDecimal>> copies = new HashSet<>();
        List<Piece<BigDecimal>> run = new ArrayList<>();
        for (Piece<BigDecimal> piece : told.pieces()) {
            if (!isCopy(piece, told, before, zone)) {
                addIfLong(run, copies);
                run.clear();
            } else {
                run.add(piece);
            }
        }
        addIfLong(run, copies);
        return copies;
    }

    private static boolean isCopy(
            Piece<BigDecimal> piece, Curve<BigDecimal> told, Curve<BigDecimal> before, ZoneId zone) {
        Instant dayBefore = piece.from().atZone(zone).minusDays(1).toInstant();
        return told.at(dayBefore)
                .or(() -> before.at(dayBefore))
                .filter(old -> old.value().compareTo(piece.value()) == 0)
                .isPresent();
    }

    private static void addIfLong(List<Piece<BigDecimal>> run, Set<Piece<BigDecimal>> copies) {
        long different = run.stream()
                .map(piece -> piece.value().stripTrailingZeros())
                .distinct()
                .count();
        if (different >= MANY
                && Duration.between(run.getFirst().from(), run.getLast().until())
                                .compareTo(LONG)
                        >= 0) {
            copies.addAll(run);
        }
    }

    private static Optional<Flaw> gap(Curve<BigDecimal> curve, Instant now) {
        if (curve.isEmpty()) {
            return Optional.of(new Flaw(Feed.Kind.GAPS, "no prices at all"));
        }
        Instant known = now;
        for (Piece<BigDecimal> piece : curve.pieces()) {
            if (piece.from().isAfter(known)) {
                return Optional.of(new Flaw(Feed.Kind.GAPS, "no prices from " + known + " to " + piece.from()));
            }
            known = piece.until().isAfter(known) ? piece.until() : known;
        }
        return known.equals(now)
                ? Optional.of(new Flaw(
                        Feed.Kind.GAPS,
                        "no prices after " + curve.pieces().getLast().until()))
                : Optional.empty();
    }

    private static Optional<Flaw> late(Curve<BigDecimal> curve, Dso dso, Instant now) {
        LocalTime due = dso.sense().publishedBy();
        var local = now.atZone(dso.zone());
        if (due == null || curve.isEmpty() || local.toLocalTime().isBefore(due)) {
            return Optional.empty();
        }
        Instant tomorrowEnds =
                local.toLocalDate().plusDays(2).atStartOfDay(dso.zone()).toInstant();
        Instant known = curve.pieces().getLast().until();
        return known.isBefore(tomorrowEnds)
                ? Optional.of(new Flaw(Feed.Kind.LATE, "known until " + known + ", expected until " + tomorrowEnds))
                : Optional.empty();
    }
}
