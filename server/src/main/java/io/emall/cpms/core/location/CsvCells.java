package io.emall.cpms.core.location;

import io.emall.cpms.core.location.CsvRow.Fault;
import io.emall.cpms.core.location.CsvRow.Problem;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, noting every problem; what cannot be read becomes a harmless default. */
final class CsvCells {

    private final CsvRow row;
    private final List<Problem> problems;

    CsvCells(CsvRow row, List<Problem> problems) {
        this.row = row;
        this.problems = problems;
    }

    String text(String column) {
        String text = row.cell(column);
        if (text.isEmpty() && CsvRow.REQUIRED.contains(column)) {
            note(column, Fault.MISSING);
        }
        return text;
    }

    <T> @Nullable T id(String column, Function<String, T> type) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : type.apply(text);
        } catch (IllegalArgumentException malformed) {
            note(column, Fault.NOT_AN_ID);
            return null;
        }
    }

    int whole(String column, int fallback, int minimum, int maximum) {
        return (int) number(column, fallback, minimum, maximum);
    }

    double number(String column, double fallback, double minimum, double maximum) {
        String text = text(column);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            double number = Double.parseDouble(text);
            if (!(number >= minimum && number <= maximum)) {
                note(column, Fault.OUT_OF_RANGE);
            }
            return number;
        } catch (NumberFormatException malformed) {
            note(column, Fault.NOT_A_NUMBER);
            return fallback;
        }
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        String text = text(column).toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            note(column, Fault.UNKNOWN_VALUE);
        }
        return type.getEnumConstants()[0];
    }

    ZoneId zone(String column, ZoneId fallback) {
        String text = text(column);
        try {
            return text.isEmpty() ? fallback : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            note(column, Fault.UNKNOWN_VALUE);
            return fallback;
        }
    }

    String country(String column) {
        String text = text(column);
        if (!text.isEmpty() && !text.matches("[A-Z]{3}")) {
            note(column, Fault.UNKNOWN_VALUE);
        }
        return text;
    }

    void note(String column, Fault fault) {
        problems.add(new Problem(row.line(), column, fault, row.cell(column)));
    }
}
