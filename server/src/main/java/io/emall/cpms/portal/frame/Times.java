package io.emall.cpms.portal.frame;

import io.emall.cpms.core.unit.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Moments and spans of time in the reader's language, at the place's own clock. */
@Component("times")
public class Times {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final InstantSource clock;
    private final MessageSource messages;

    public Times(InstantSource clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Date and time with the zone: {@code 3 May 2026, 14:03 CEST}. */
    public String full(@Nullable Instant at, ZoneId zone) {
        if (at == null) {
            return "–";
        }
        ZonedDateTime local = at.atZone(zone);
        return date(local) + ", " + at(local, "HH:mm") + " " + at(local, "zzz");
    }

    /** Time of day alone for today, otherwise with its date. */
    public String brief(@Nullable Instant at, ZoneId zone) {
        if (at == null) {
            return "–";
        }
        ZonedDateTime local = at.atZone(zone);
        boolean today = local.toLocalDate().equals(now().atZone(zone).toLocalDate());
        return today ? at(local, "HH:mm") : date(local) + ", " + at(local, "HH:mm");
    }

    /** As {@link #brief}, with the zone: {@code 14:40 CET}. */
    public String briefThere(Instant at, ZoneId zone) {
        return brief(at, zone) + " " + at(at.atZone(zone), "zzz");
    }

    /** How far ahead: {@code 25 min}; not less than a minute. */
    public String ahead(Instant at) {
        Duration ahead = Duration.between(now(), at).plus(A_MINUTE.dividedBy(2));
        return span(ahead.compareTo(A_MINUTE) < 0 ? A_MINUTE : ahead);
    }

    public String clock(Instant at, ZoneId zone) {
        return at(at.atZone(zone), "HH:mm:ss");
    }

    /** To the millisecond, and with its date unless that is today. */
    public String exact(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        boolean today = local.toLocalDate().equals(now().atZone(zone).toLocalDate());
        return (today ? "" : date(local) + ", ") + at(local, "HH:mm:ss.SSS");
    }

    /** To the millisecond, with date and zone. */
    public String exactFull(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return date(local) + ", " + at(local, "HH:mm:ss.SSS zzz");
    }

    /** How long ago: {@code 5 min ago}. */
    public String ago(@Nullable Instant at) {
        if (at == null) {
            return text("time.never");
        }
        Duration passed = Duration.between(at, now());
        return passed.compareTo(A_MINUTE) < 0 ? text("time.now") : text("time.ago", span(passed));
    }

    /** From one moment to another, or until now. */
    public String lasting(Instant from, @Nullable Instant until) {
        return span(Duration.between(from, until == null ? now() : until));
    }

    /** How long: {@code 1 h 30 min}. */
    public String length(Duration span) {
        return span(span);
    }

    public String weekday(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEE", LocaleContextHolder.getLocale()));
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
    }

    public String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, LocaleContextHolder.getLocale());
    }

    /** {@code Wed 3 May 2026}. */
    public String day(LocalDate day) {
        return weekday(day) + " " + date(day);
    }

    public String days(LocalDate first, LocalDate last) {
        return date(first) + " – " + date(last);
    }

    /** {@code 10:00–11:30}, with dates only where it ends on another day. */
    public String range(Interval time, ZoneId zone) {
        ZonedDateTime from = time.from().atZone(zone);
        ZonedDateTime until = time.until() == null ? null : time.until().atZone(zone);
        if (until == null) {
            return at(from, "HH:mm") + "–";
        }
        boolean sameDay = until.toLocalDate().equals(from.toLocalDate());
        return sameDay
                ? at(from, "HH:mm") + "–" + at(until, "HH:mm")
                : date(from) + ", " + at(from, "HH:mm") + " – " + date(until) + ", " + at(until, "HH:mm");
    }

    /** As {@link #range}, always with the day. */
    public String dayRange(Interval time, ZoneId zone) {
        LocalDate day = time.from().atZone(zone).toLocalDate();
        Instant until = time.until();
        boolean sameDay = until == null || until.atZone(zone).toLocalDate().equals(day);
        return sameDay ? day(day) + ", " + range(time, zone) : range(time, zone);
    }

    private String span(Duration span) {
        if (span.compareTo(A_MINUTE) < 0) {
            return text("time.seconds", Math.max(0, span.toSeconds()));
        }
        if (span.compareTo(AN_HOUR) < 0) {
            return text("time.minutes", span.toMinutes());
        }
        if (span.compareTo(A_DAY) < 0) {
            return text("time.hours", span.toHours(), span.toMinutesPart());
        }
        return text("time.days", span.toDays(), span.toHoursPart());
    }

    private static String date(TemporalAccessor local) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(LocaleContextHolder.getLocale())
                .format(local);
    }

    private static String at(ZonedDateTime local, String pattern) {
        return local.format(DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale()));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
