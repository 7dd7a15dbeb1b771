package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether two limits are the same but for rounding and units. */
final class Likeness {
    private static final double WATTS = 150;
    private static final double SHARE = 0.03;

    private Likeness() {}

    static boolean isAlike(Watts one, Watts other) {
        double apart = Math.abs(one.value() - other.value());
        return apart <= Math.max(WATTS, SHARE * Math.max(one.value(), other.value()));
    }

    static boolean isAlike(Schedule one, Schedule other, Supply supply) {
        List<Period> a = one.periods();
        List<Period> b = other.periods();
        boolean alike = a.size() == b.size();
        for (int i = 0; alike && i < a.size(); i++) {
            alike = a.get(i).start() == b.get(i).start()
                    && isAlike(watts(a.get(i), one, supply), watts(b.get(i), other, supply));
        }
        return alike;
    }

    private static Watts watts(Period period, Schedule schedule, Supply supply) {
        return supply.watts(period.limit(), schedule.unit(), period.phases());
    }

    /** The first moment at which they differ. */
    static Optional<Instant> difference(CompositeSchedule ours, CompositeSchedule theirs, Supply supply) {
        TreeSet<Instant> moments = new TreeSet<>();
        Instant from = ours.from().isAfter(theirs.from()) ? ours.from() : theirs.from();
        Instant until = ours.until().isBefore(theirs.until()) ? ours.until() : theirs.until();
        moments.add(from);
        ours.steps().forEach(step -> moments.add(step.from()));
        theirs.steps().forEach(step -> moments.add(step.from()));
        return moments.stream()
                .filter(moment -> !moment.isBefore(from) && moment.isBefore(until))
                .filter(moment -> !isAround(moment, ours, theirs, supply))
                .findFirst();
    }

    /** A change may be a few seconds earlier or later at the station. */
    private static boolean isAround(Instant moment, CompositeSchedule ours, CompositeSchedule theirs, Supply supply) {
        Watts there = theirs.at(moment, supply);
        return isAlike(ours.at(moment, supply), there)
                || isAlike(ours.at(moment.minusSeconds(30), supply), there)
                || isAlike(ours.at(moment.plusSeconds(30), supply), there);
    }
}
