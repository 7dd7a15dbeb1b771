package io.emall.cpms.core.session;

import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.tariff.Usage;
import io.emall.cpms.core.tariff.Usage.Stretch;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a session went, from what its station told: the readings of its meter, and what the car did. The energy is the
 * session's own ({@link Meter#energy}); a reading that does not lie between what was drawn before it and that is left out.
 * Between two readings energy is taken to have flowed evenly.
 */
final class Course {

    private static final String WAITS_FOR_STATION = "SuspendedEVSE";
    private static final String PLUGGED = "EVConnected";

    private final ChargingSession session;
    private final long end;
    private final NavigableMap<Long, Mark> marks = new TreeMap<>();

    private Course(ChargingSession session) {
        this.session = session;
        this.end = second(until(session));
    }

    /** What was drawn until a second, and the current that was measured then. */
    private record Mark(long wattHours, @Nullable BigDecimal amperes) {

        /** Of two in one second the later counts; what it does not tell stands. */
        Mark and(Mark later) {
            return new Mark(later.wattHours, later.amperes == null ? amperes : later.amperes);
        }
    }

    /** Until its end, or as far as it was last heard of. */
    static Usage of(
            ChargingSession session, ZoneId zone, Collection<MeterReading> readings, Collection<SessionEvent> story) {
        Course course = new Course(session);
        course.mark(readings);
        NavigableMap<Long, Boolean> charging = course.told(story);
        return new Usage(
                session.startedAt(), zone, course.stretches(charging.isEmpty() ? course.inferred() : charging));
    }

    private static Instant until(ChargingSession session) {
        Instant read = Objects.requireNonNullElse(session.meter().at(), session.startedAt());
        return Objects.requireNonNullElse(session.endedAt(), read);
    }

    private long second(Instant moment) {
        return Math.max(0, Duration.between(session.startedAt(), moment).toSeconds());
    }

    private void mark(Collection<MeterReading> readings) {
        marks.put(0L, new Mark(0, null));
        long total = Usage.whole(session.meter().energy());
        readings.stream()
                .filter(reading -> reading.register() != null
                        && !reading.at().isBefore(session.startedAt())
                        && second(reading.at()) <= end)
                .sorted(Comparator.comparing(MeterReading::at))
                .forEach(reading -> {
                    long drawn = drawn(reading.register());
                    if (drawn >= marks.lastEntry().getValue().wattHours && drawn <= total) {
                        marks.merge(second(reading.at()), new Mark(drawn, Current.of(reading.samples())), Mark::and);
                    }
                });
        marks.merge(end, new Mark(total, null), Mark::and);
    }

    /** Some registers count from the session's start (see {@link RegisterRule}). */
    private long drawn(WattHours register) {
        WattHours first = Objects.requireNonNullElse(session.meter().first(), WattHours.ZERO);
        return Usage.whole(register.compareTo(first) >= 0 ? register.minus(first) : register);
    }

    /** Since when the car charges, or no longer does, in the station's words; empty if it told nothing. */
    private NavigableMap<Long, Boolean> told(Collection<SessionEvent> story) {
        NavigableMap<Long, Boolean> told = new TreeMap<>();
        story.stream()
                .filter(line -> line.kind() == Kind.CHARGING || line.kind() == Kind.SUSPENDED)
                .sorted(Comparator.comparing(SessionEvent::at))
                .forEach(line -> {
                    boolean begins = told.isEmpty() && PLUGGED.equals(line.detail());
                    boolean asks = line.kind() == Kind.CHARGING || WAITS_FOR_STATION.equals(line.detail());
                    if (!begins) {
                        told.put(second(line.at()), asks);
                    }
                });
        return told;
    }

    /** Without the station's word: the car charges until the last reading that shows more energy than the one before. */
    private NavigableMap<Long, Boolean> inferred() {
        NavigableMap<Long, Boolean> inferred = new TreeMap<>();
        long total = marks.lastEntry().getValue().wattHours;
        marks.entrySet().stream()
                .filter(mark -> mark.getValue().wattHours == total)
                .findFirst()
                .filter(full -> session.meter().first() != null && full.getKey() < end)
                .ifPresent(full -> inferred.put(full.getKey(), false));
        return inferred;
    }

    private List<Stretch> stretches(NavigableMap<Long, Boolean> charging) {
        List<Stretch> stretches = new ArrayList<>();
        Map.Entry<Long, Mark> from = marks.firstEntry();
        for (Map.Entry<Long, Mark> to : marks.tailMap(0L, false).entrySet()) {
            between(from, to, charging, stretches);
            from = to;
        }
        if (stretches.isEmpty()) {
            stretches.add(Stretch.of(0, from.getValue().wattHours, true));
        }
        return stretches;
    }

    /** From one reading to the next, cut where the car begins or ceases to charge. */
    private void between(
            Map.Entry<Long, Mark> from,
            Map.Entry<Long, Mark> to,
            NavigableMap<Long, Boolean> charging,
            List<Stretch> stretches) {
        long seconds = to.getKey() - from.getKey();
        long wattHours = to.getValue().wattHours - from.getValue().wattHours;
        long watts = Stretch.watts(seconds, wattHours);
        BigDecimal amperes = amperes(from.getValue(), to.getValue());
        List<Long> cuts = new ArrayList<>(
                charging.subMap(from.getKey(), false, to.getKey(), false).keySet());
        cuts.add(to.getKey());
        long begin = from.getKey();
        long drawn = 0;
        for (long cut : cuts) {
            long until = (cut - from.getKey()) * wattHours / seconds;
            Map.Entry<Long, Boolean> state = charging.floorEntry(begin);
            stretches.add(new Stretch(cut - begin, until - drawn, state == null || state.getValue(), watts, amperes));
            begin = cut;
            drawn = until;
        }
    }

    /** As measured at the later reading; if there was none, or none any more, at the earlier. */
    private static @Nullable BigDecimal amperes(Mark from, Mark to) {
        return to.amperes == null || (to.amperes.signum() == 0 && from.amperes != null) ? from.amperes : to.amperes;
    }
}
