package io.emall.sim.bench;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How figures are written down. */
final class Sheet {
    private Sheet() {}

    static String table(String title, Map<String, String> rows) {
        return title + "\n"
                + rows.entrySet().stream()
                        .map(row -> text("  %-31s %s", row.getKey(), row.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    /** @param fields each with its value as JSON */
    static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    /** The same in every country. */
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
