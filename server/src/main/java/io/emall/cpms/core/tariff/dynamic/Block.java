package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A time with one price.
 *
 * @param cost planned, of one kWh more, net; null if nobody knows
 */
public record Block(Instant from, Instant until, @Nullable BigDecimal cost) {

    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /**
     * The times in {@code [from, until)}, each with an end, at whose beginnings prices may change: multiples of so many hours of the local
     * clock. The hour that comes twice belongs to one block, the one that is left out to none.
     */
    public static List<Interval> times(Instant from, Instant until, int hours, ZoneId zone) {
        TreeSet<Instant> edges = new TreeSet<>();
        LocalDate last = LocalDate.ofInstant(until, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (int hour = 0; hour < 24; hour += hours) {
                edges.add(day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant());
            }
        }
        List<Instant> within = new ArrayList<>(edges.tailSet(from, true).headSet(until, true));
        List<Interval> times = new ArrayList<>();
        for (int i = 1; i < within.size(); i++) {
            times.add(new Interval(within.get(i - 1), within.get(i)));
        }
        return times;
    }

    /** When one of those times ends. */
    public static Instant end(Interval time) {
        return Objects.requireNonNull(time.until());
    }
}
