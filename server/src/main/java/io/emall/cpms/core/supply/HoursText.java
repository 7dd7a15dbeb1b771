package io.emall.cpms.core.supply;

import io.emall.cpms.core.supply.Objection.Fault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hours and prices as people type them, one band a line: {@code MON-FRI 08:00-20:00 0.32}. */
public final class HoursText {

    private static final Pattern LINE = Pattern.compile(
            "(DAILY|[A-Z]{3}(?:[-,][A-Z]{3})*) +(\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2}) +(-?[\\d.,]{1,12})");
    private static final int MOST_LINES = 100;
    private static final int LETTERS = 3;

    private HoursText() {}

    /** What is wrong is noted with its line. */
    static List<Hours.Band> read(String field, String text, Cells cells) {
        List<Hours.Band> bands = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            String line = lines.get(i).strip().toUpperCase(Locale.ROOT);
            if (!line.isEmpty()) {
                int number = i + 1;
                band(line)
                        .ifPresentOrElse(
                                bands::add,
                                () -> cells.note(new Objection(field, Fault.NOT_A_BAND, Integer.toString(number))));
            }
        }
        return bands;
    }

    private static Optional<Hours.Band> band(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal price = Cells.number(parts.group(4));
        try {
            return price == null
                    ? Optional.empty()
                    : Optional.of(
                            new Hours.Band(days(parts.group(1)), time(parts.group(2)), time(parts.group(3)), price));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** 24:00 is the midnight that ends the day. */
    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (text.equals("DAILY")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", 2);
            DayOfWeek day = day(ends[0]);
            DayOfWeek last = ends.length == 1 ? day : day(ends[1]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String letters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (letters(day).equals(letters)) {
                return day;
            }
        }
        throw new IllegalArgumentException(letters);
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, LETTERS);
    }

    /** As it would be typed. */
    public static String write(Hours hours) {
        return hours.bands().stream().map(HoursText::line).collect(Collectors.joining("\n"));
    }

    private static String line(Hours.Band band) {
        List<DayOfWeek> sorted = band.days().stream().sorted().toList();
        boolean inARow = sorted.size() > 2
                && sorted.getLast().getValue() - sorted.getFirst().getValue() == sorted.size() - 1;
        String days = sorted.size() == DayOfWeek.values().length
                ? "DAILY"
                : inARow
                        ? letters(sorted.getFirst()) + "-" + letters(sorted.getLast())
                        : sorted.stream().map(HoursText::letters).collect(Collectors.joining(","));
        String until =
                band.until().equals(LocalTime.MIDNIGHT) ? "24:00" : band.until().toString();
        return days + " " + band.from() + "-" + until + " "
                + band.perKilowattHour().toPlainString();
    }
}
