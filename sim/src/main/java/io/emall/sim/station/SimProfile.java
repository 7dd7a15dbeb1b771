package io.emall.sim.station;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charging profile as a station keeps it.
 *
 * @param outlet 0 is the whole station
 * @param cycle null if it does not come again
 * @param start null if it counts from the transaction's start
 * @param duration null for no end
 * @param said as it was sent, for reports
 */
record SimProfile(
        int id,
        Use use,
        int outlet,
        int level,
        @Nullable String transaction,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable Duration cycle,
        @Nullable Instant start,
        @Nullable Duration duration,
        List<Stage> stages,
        Object said) {
    /** What it is for. */
    enum Use {
        STATION,
        DEFAULT,
        TRANSACTION
    }

    /** From so many seconds on, at most that many watts. */
    record Stage(int from, double watts) {}

    boolean isReplacedBy(SimProfile newer) {
        boolean same = use == newer.use
                && level == newer.level
                && outlet == newer.outlet
                && String.valueOf(transaction).equals(String.valueOf(newer.transaction));
        return same || id == newer.id;
    }

    /** Null when it says nothing then. */
    @Nullable
    Double watts(Instant at, Instant begun) {
        Instant from = start == null ? begun : start;
        boolean outside = at.isBefore(from)
                || validFrom != null && at.isBefore(validFrom)
                || validTo != null && !at.isBefore(validTo);
        if (outside) {
            return null;
        }
        long passed = Duration.between(from, at).toSeconds();
        long second = cycle == null ? passed : passed % cycle.toSeconds();
        if (duration != null && second >= duration.toSeconds()) {
            return null;
        }
        Double watts = null;
        for (Stage stage : stages) {
            watts = stage.from() <= second ? (Double) stage.watts() : watts;
        }
        return watts;
    }
}
