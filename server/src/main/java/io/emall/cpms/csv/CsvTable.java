package io.emall.cpms.csv;

import io.emall.cpms.core.location.CsvRow;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table with a head line into rows that know their line. */
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    /**
     * Blank lines are skipped; cells beyond the head line belong to columns nobody knows, so that they are reported.
     *
     * @throws UncheckedIOException if a quote is opened and never closed
     */
    static List<CsvRow> read(String text) {
        String clean = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(clean))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<CsvRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(clean), format)) {
            List<String> head = null;
            for (CSVRecord next : parser) {
                if (head == null) {
                    head = columns(next);
                } else {
                    rows.add(new CsvRow((int) parser.getCurrentLineNumber(), cells(head, next)));
                }
            }
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
        return rows;
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }

    private static List<String> columns(CSVRecord head) {
        return head.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static Map<String, String> cells(List<String> head, CSVRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                cells.put(
                        i < head.size() ? head.get(i) : "column " + (i + 1),
                        row.get(i).strip());
            }
        }
        return cells;
    }
}
