package io.emall.cpms.portal.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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

    private static String date(ZonedDateTime local) {
        return local.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(LocaleContextHolder.getLocale()));
    }

    private static String at(ZonedDateTime local, String pattern) {
        return local.format(DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale()));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
