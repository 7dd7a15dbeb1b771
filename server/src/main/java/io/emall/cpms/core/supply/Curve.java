package io.emall.cpms.core.supply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Values over time: of prices, mixes or capacities.
 *
 * @param pieces in order, none overlaps another; between them nothing is known
 */
public record Curve<T>(List<Piece<T>> pieces) {

    public Curve {
        pieces = List.copyOf(pieces);
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).from().isBefore(pieces.get(i - 1).until())) {
                throw new IllegalArgumentException("the pieces of a curve are in order and do not overlap");
            }
        }
    }

    public static <T> Curve<T> empty() {
        return new Curve<>(List.of());
    }

    /** In any order; where two overlap, the later of the list hides the earlier. */
    public static <T> Curve<T> layered(List<Piece<T>> layers) {
        TreeMap<Instant, Piece<T>> pieces = new TreeMap<>();
        for (Piece<T> piece : layers) {
            makeRoom(pieces, piece);
            pieces.put(piece.from(), piece);
        }
        return new Curve<>(List.copyOf(pieces.values()));
    }

    private static <T> void makeRoom(TreeMap<Instant, Piece<T>> pieces, Piece<T> added) {
        Map.Entry<Instant, Piece<T>> before = pieces.lowerEntry(added.from());
        List<Piece<T>> hidden = new ArrayList<>(
                pieces.subMap(added.from(), true, added.until(), false).values());
        if (before != null && before.getValue().until().isAfter(added.from())) {
            hidden.add(before.getValue());
        }
        for (Piece<T> old : hidden) {
            pieces.remove(old.from());
            old.outside(added.from(), added.until()).forEach(left -> pieces.put(left.from(), left));
        }
    }

    /** The piece that is valid then. */
    public Optional<Piece<T>> at(Instant moment) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Piece<T> piece = pieces.get(middle);
            if (moment.isBefore(piece.from())) {
                high = middle - 1;
            } else if (moment.isBefore(piece.until())) {
                return Optional.of(piece);
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    /** What of it lies in that time, cut at its ends. */
    public Curve<T> within(Instant from, Instant until) {
        return new Curve<>(pieces.stream()
                .filter(piece -> piece.until().isAfter(from) && piece.from().isBefore(until))
                .map(piece -> piece.within(from, until))
                .toList());
    }

    /** Without the pieces that match. */
    public Curve<T> without(Predicate<Piece<T>> unwanted) {
        return new Curve<>(pieces.stream().filter(unwanted.negate()).toList());
    }

    /** Whether there is a value at each moment of that time. */
    public boolean covers(Instant from, Instant until) {
        Instant covered = from;
        for (Piece<T> piece : within(from, until).pieces()) {
            if (piece.from().isAfter(covered)) {
                return false;
            }
            covered = piece.until();
        }
        return !covered.isBefore(until);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }
}
