package io.emall.cpms.portal.booking;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.view.CalendarSheet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One day of the calendar, drawn: hours down, a lane for each EVSE across.
 *
 * @param hours how many it has: 23 or 25 where clocks are turned
 * @param now where the line of the present is; null on other days
 */
record CalendarDay(
        LocalDate date,
        Interval during,
        int hours,
        boolean chosen,
        @Nullable Double now,
        List<Hour> marks,
        List<Lane> lanes) {
    /** Pixels per hour. */
    private static final int HOUR = 40;

    private static final int LEAST = 10;
    private static final int USUAL = 24;

    /** @param label what the clock on the wall says */
    record Hour(int y, String label) {}

    /**
     * An EVSE's part of the day.
     *
     * @param number from 1, among those that are shown
     * @param x where it begins, and how wide it is, in percent
     */
    record Lane(
            Evse evse,
            int number,
            String x,
            String width,
            List<Band> closed,
            List<Band> promoted,
            List<Block> blocks) {}

    /** A background. */
    record Band(double y, double height) {}

    /** Something that can be clicked. */
    record Block(double y, double height, Entry entry) {
        double bottom() {
            return y + height;
        }

        public boolean hasIcon() {
            return height >= 16;
        }

        public boolean hasWords() {
            return height >= 34;
        }
    }

    static List<CalendarDay> of(
            Stretch stretch, CalendarSheet sheet, List<Evse> evses, List<Entry> entries, Instant now) {
        return stretch.dates().stream()
                .map(date -> new Drawn(stretch.of(date), sheet, entries))
                .map(drawn -> drawn.day(stretch, evses, now))
                .toList();
    }

    public boolean isUnusual() {
        return hours != USUAL;
    }

    public int height() {
        return hours * HOUR;
    }

    /** For the script that turns a place on the drawing into a time. */
    public long begin() {
        return during.from().toEpochMilli();
    }

    static List<Hour> hours(Interval during, ZoneId zone) {
        List<Hour> hours = new ArrayList<>();
        for (Instant at = during.from(); during.contains(at); at = at.plus(Duration.ofHours(1))) {
            LocalTime clock = at.atZone(zone).toLocalTime();
            hours.add(new Hour(hours.size() * HOUR, "%02d:%02d".formatted(clock.getHour(), clock.getMinute())));
        }
        return hours;
    }

    /** A day while it is drawn. */
    private record Drawn(Interval day, CalendarSheet sheet, List<Entry> entries) {

        CalendarDay day(Stretch stretch, List<Evse> evses, Instant now) {
            ZoneId zone = stretch.zone();
            LocalDate date = day.from().atZone(zone).toLocalDate();
            List<Hour> marks = hours(day, zone);
            return new CalendarDay(
                    date,
                    day,
                    marks.size(),
                    date.equals(stretch.chosen()),
                    day.contains(now) ? y(now) : null,
                    marks,
                    lanes(evses));
        }

        private List<Lane> lanes(List<Evse> evses) {
            List<Lane> lanes = new ArrayList<>();
            for (int i = 0; i < evses.size(); i++) {
                Evse evse = evses.get(i);
                lanes.add(new Lane(
                        evse,
                        i + 1,
                        percent(i, evses.size()),
                        percent(1, evses.size()),
                        bands(sheet.closed()),
                        bands(promoted(Entry.speed(evse))),
                        blocks(evse)));
            }
            return lanes;
        }

        private List<Interval> promoted(SpeedClass speed) {
            return sheet.promotions().stream()
                    .filter(tariff -> tariff.speed() == speed)
                    .map(Tariff::valid)
                    .toList();
        }

        private List<Band> bands(List<Interval> times) {
            return times.stream()
                    .filter(day::overlaps)
                    .map(day::common)
                    .map(time -> new Band(y(time.from()), height(time)))
                    .toList();
        }

        private List<Block> blocks(Evse evse) {
            List<Block> blocks = new ArrayList<>();
            entries.stream()
                    .filter(entry -> entry.evse().uid().equals(evse.uid()))
                    .filter(entry -> entry.during().overlaps(day))
                    .forEach(entry -> blocks.add(block(entry, blocks)));
            return blocks;
        }

        /** What is still expected of a session lies below what is drawn of it, however little that is. */
        private Block block(Entry entry, List<Block> above) {
            Interval time = day.common(entry.during());
            double begins = y(time.from());
            double y = entry.kind() != Entry.Kind.EXPECTED
                    ? begins
                    : above.stream()
                            .filter(block -> block.entry.kind() == Entry.Kind.SESSION)
                            .mapToDouble(Block::bottom)
                            .max()
                            .orElse(begins);
            return new Block(y, Math.max(LEAST, begins + height(time) - y), entry);
        }

        private double height(Interval time) {
            return y(Objects.requireNonNull(time.until())) - y(time.from());
        }

        private double y(Instant at) {
            return Duration.between(day.from(), at).toSeconds() * HOUR / 3600.0;
        }

        private static String percent(int part, int of) {
            return String.format(Locale.ROOT, "%.4f%%", part * 100.0 / of);
        }
    }
}
