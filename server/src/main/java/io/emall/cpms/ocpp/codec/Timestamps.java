package io.emall.cpms.ocpp.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stations write as a moment: RFC 3339 with any number of fraction digits, offsets in all ISO 8601 forms, and
 * without a zone, which then means UTC (field lesson 12). Written by hand because this runs for every meter value.
 */
public final class Timestamps {
    private static final DateTimeFormatter OUT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final String text;
    private int at;

    private Timestamps(String text) {
        this.text = text;
    }

    /** The moment in UTC with milliseconds and {@code Z} (P-21). */
    public static String format(Instant moment) {
        return OUT.format(moment);
    }

    /** The moment, or null if the text is none. */
    public static @Nullable Instant parse(String text) {
        try {
            return new Timestamps(text).moment();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant moment() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        int day = digits(2);
        if (!skip('T') && !skip('t')) {
            expect(' ');
        }
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = skip(':') ? digits(2) : 0;
        int nanos = skip('.') || skip(',') ? fraction() : 0;
        int leap = second == 60 ? 1 : 0;
        LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second - leap, nanos);
        return local.plusSeconds(leap).toInstant(zone());
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value * 10 + digit();
        }
        return value;
    }

    private int digit() {
        if (!isDigit()) {
            throw new DateTimeException("digit expected");
        }
        return text.charAt(at++) - '0';
    }

    private boolean isDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean skip(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw new DateTimeException(wanted + " expected");
        }
    }

    /** Digits beyond the ninth are dropped. */
    private int fraction() {
        int nanos = digit();
        int count = 1;
        for (; isDigit(); count++) {
            int digit = digit();
            nanos = count < 9 ? nanos * 10 + digit : nanos;
        }
        for (; count < 9; count++) {
            nanos *= 10;
        }
        return nanos;
    }

    private ZoneOffset zone() {
        ZoneOffset zone = skip('Z') || skip('z') || at == text.length() ? ZoneOffset.UTC : offset();
        if (at != text.length()) {
            throw new DateTimeException("end expected");
        }
        return zone;
    }

    private ZoneOffset offset() {
        int sign = skip('-') ? -1 : 1;
        if (sign > 0) {
            expect('+');
        }
        int hours = digits(2);
        boolean hasMinutes = skip(':') || at < text.length();
        return ZoneOffset.ofHoursMinutes(sign * hours, hasMinutes ? sign * digits(2) : 0);
    }
}
