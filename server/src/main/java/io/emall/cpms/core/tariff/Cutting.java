package io.emall.cpms.core.tariff;

import io.emall.cpms.core.tariff.Restrictions.Situation;
import io.emall.cpms.core.tariff.Usage.Stretch;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what happened wherever an element begins or ceases to apply. Within a stretch energy is taken to flow evenly. A cut
 * lies at a whole second since the start and at a whole watt-hour: at the first second at which a clock shows the time, and
 * in the second in which the energy is reached.
 */
final class Cutting {

    private static final long WATT_HOURS = 1000;

    private final List<Element> elements;
    private final boolean asksCurrent;
    private final Usage usage;
    private final NavigableSet<Long> energies;
    private final NavigableSet<Long> seconds;
    private final List<Piece> pieces = new ArrayList<>();

    private Cutting(Tariff tariff, Usage usage) {
        this.elements = tariff.elements();
        this.asksCurrent = tariff.scheme().asksCurrent();
        this.usage = usage;
        this.energies = bounds(Restrictions::kilowattHours, WATT_HOURS);
        this.seconds = bounds(Restrictions::seconds, 1);
        seconds.addAll(new Clocks(usage.zone(), usage.start(), usage.end()).seconds(clockTimes()));
    }

    static List<Piece> pieces(Tariff tariff, Usage usage) {
        Cutting cutting = new Cutting(tariff, usage);
        Point at = new Point(0, 0);
        for (Stretch stretch : usage.stretches()) {
            at = cutting.cut(stretch, at);
        }
        return cutting.pieces;
    }

    private record Point(long second, long wattHour) {}

    private NavigableSet<Long> bounds(Function<Restrictions, Range> restriction, long units) {
        NavigableSet<Long> bounds = new TreeSet<>();
        restrictions()
                .flatMap(each -> restriction.apply(each).bounds())
                .forEach(bound ->
                        bounds.add(bound.multiply(BigDecimal.valueOf(units)).longValue()));
        return bounds;
    }

    private NavigableSet<LocalTime> clockTimes() {
        NavigableSet<LocalTime> times = new TreeSet<>();
        restrictions().forEach(each -> {
            Stream.of(each.hours().from(), each.hours().until())
                    .filter(time -> time != null)
                    .forEach(times::add);
            if (each.followCalendar() || !each.hours().isAny()) {
                times.add(LocalTime.MIDNIGHT);
            }
        });
        return times;
    }

    private Stream<Restrictions> restrictions() {
        return elements.stream().map(Element::restrictions);
    }

    private Point cut(Stretch stretch, Point begin) {
        Point end = new Point(begin.second + stretch.seconds(), begin.wattHour + stretch.wattHours());
        NavigableSet<Point> cuts =
                new TreeSet<>(Comparator.comparingLong(Point::second).thenComparingLong(Point::wattHour));
        energies.subSet(begin.wattHour, false, Math.max(begin.wattHour, end.wattHour), false)
                .forEach(energy -> cuts.add(new Point(
                        begin.second + (energy - begin.wattHour) * stretch.seconds() / stretch.wattHours(), energy)));
        seconds.subSet(begin.second, false, Math.max(begin.second, end.second), false)
                .forEach(second -> cuts.add(new Point(
                        second,
                        begin.wattHour + share(second - begin.second, stretch.wattHours(), stretch.seconds()))));
        cuts.add(end);
        Point from = begin;
        for (Point to : cuts) {
            pieces.add(piece(stretch, from, to));
            from = to;
        }
        return end;
    }

    /** Rounded to the nearest. */
    private static long share(long part, long of, long whole) {
        return (2 * part * of + whole) / (2 * whole);
    }

    private Piece piece(Stretch stretch, Point from, Point to) {
        LocalDateTime local =
                usage.start().plusSeconds(from.second).atZone(usage.zone()).toLocalDateTime();
        Situation now = new Situation(
                local,
                BigDecimal.valueOf(from.wattHour, 3),
                BigDecimal.valueOf(stretch.watts(), 3),
                stretch.amperes(),
                BigDecimal.valueOf(from.second));
        return new Piece(
                from.second,
                to.second - from.second,
                to.wattHour - from.wattHour,
                stretch.charging(),
                stretch.watts(),
                asksCurrent ? stretch.amperes() : null,
                new Piece.Active(
                        active(Dimension.ENERGY, now),
                        active(stretch.charging() ? Dimension.TIME : Dimension.PARKING_TIME, now),
                        active(Dimension.FLAT, now)));
    }

    private @Nullable Component active(Dimension dimension, Situation now) {
        return elements.stream()
                .filter(element -> element.restrictions().hold(now))
                .flatMap(element -> element.component(dimension).stream())
                .findFirst()
                .orElse(null);
    }
}
