package io.emall.cpms.csv;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a table line by line, as spreadsheets read it. */
public final class CsvLines {
    /** What a spreadsheet would take for a formula; strangers choose some of the words. */
    private static final String FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;

    /** @throws IOException if the head line cannot be written */
    public CsvLines(Appendable out, List<String> columns) throws IOException {
        printer = CSVFormat.RFC4180.print(out);
        printer.printRecord(columns);
    }

    /** Null for an empty cell. */
    public void add(@Nullable Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof String text ? harmless(text) : Objects.requireNonNullElse(cell, ""));
        }
        printer.println();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
