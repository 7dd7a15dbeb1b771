package io.emall.cpms.portal.booking;

import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.portal.frame.Typed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads and writes a form's fields {@code from} and {@code until}, on the location's clock. */
final class Period {
    private Period() {}

    /** @return null if something is wrong, which then stands beside its field */
    static @Nullable Interval read(Typed typed, @Nullable String from, @Nullable String until, ZoneId zone) {
        Instant begin = moment(typed, "from", from, zone);
        Instant end = moment(typed, "until", until, zone);
        if (begin == null || end == null) {
            return null;
        }
        if (!end.isAfter(begin)) {
            typed.bad("until", "schedule.order");
            return null;
        }
        return new Interval(begin, end);
    }

    static @Nullable Instant moment(Typed typed, String field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            typed.bad(field, "typed.missing");
            return null;
        }
        return typed.moment(field, text, zone);
    }

    /** For a {@code datetime-local} field. */
    static String write(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** The next full hour. */
    static Instant next(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    /** The next full quarter of an hour. */
    static Instant quarter(Instant now) {
        long quarter = 15 * 60;
        return Instant.ofEpochSecond((now.getEpochSecond() / quarter + 1) * quarter);
    }
}
