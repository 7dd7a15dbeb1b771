package io.emall.cpms.grid.openadr;

import io.emall.cpms.grid.http.BadAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments and durations as OpenADR writes them. */
final class Timing {
    private static final Pattern DURATION = Pattern.compile("(-?)P(?:(\\d{1,9})Y)?(?:(\\d{1,9})M)?(?:(\\d{1,9})([DW]))?"
            + "(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})(?:\\.\\d+)?S)?)?");
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_OF_A_WEEK = 7;
    /** P9999Y means for ever; this is as good, and can be added to any moment. */
    private static final Duration FOR_EVER = Duration.ofDays(100L * DAYS_OF_A_YEAR);

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Timing() {}

    /** Null for what means "now", or says nothing. */
    static @Nullable Instant start(@Nullable String text) throws BadAnswer {
        if (text == null || text.startsWith("0001-01-01")) {
            return null;
        }
        Instant start = moment(text);
        if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
            throw new BadAnswer("an interval starts at " + text);
        }
        return start;
    }

    /** Without an offset it is UTC. */
    static Instant moment(String text) throws BadAnswer {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            return local(text);
        }
    }

    private static Instant local(String text) throws BadAnswer {
        try {
            return text.length() == "2026-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            throw new BadAnswer("not a date and time: " + text);
        }
    }

    /** At most a hundred years; nothing for what says nothing or is negative. */
    static Duration duration(@Nullable String text) throws BadAnswer {
        if (text == null) {
            return Duration.ZERO;
        }
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new BadAnswer("not a duration: " + text);
        }
        long days = number(parts, 2) * DAYS_OF_A_YEAR
                + number(parts, 3) * DAYS_OF_A_MONTH
                + number(parts, 4) * ("W".equals(parts.group(5)) ? DAYS_OF_A_WEEK : 1);
        Duration duration = Duration.ofDays(days)
                .plusHours(number(parts, 6))
                .plusMinutes(number(parts, 7))
                .plusSeconds(number(parts, 8));
        boolean negative = !parts.group(1).isEmpty();
        return negative ? Duration.ZERO : duration.compareTo(FOR_EVER) < 0 ? duration : FOR_EVER;
    }

    private static long number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
