package io.emall.cpms.csv;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.CsvImport;
import io.emall.cpms.core.location.CsvRow;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What somebody uploaded as a table, which need not be one. */
public final class CsvFile {
    private CsvFile() {}

    /** A table, or why it is none. */
    public sealed interface Table {
        record Rows(List<CsvRow> rows) implements Table {}

        record Unreadable(CsvRow.Fault fault) implements Table {}
    }

    public static Table read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0
                    ? new Table.Unreadable(CsvRow.Fault.NOT_TEXT)
                    : new Table.Rows(CsvTable.read(text));
        } catch (CharacterCodingException otherEncoding) {
            return new Table.Unreadable(CsvRow.Fault.NOT_TEXT);
        } catch (UncheckedIOException torn) {
            return new Table.Unreadable(CsvRow.Fault.QUOTE_NOT_CLOSED);
        }
    }

    /** Imports the table; what is no text in UTF-8, or no table, is refused with its reason like a bad row. */
    public static CsvImport.Outcome bring(byte[] bytes, CsvImport imports, Actor by) {
        return switch (read(bytes)) {
            case Table.Rows(var rows) -> imports.run(by, rows);
            case Table.Unreadable(var fault) -> refused(fault, "");
        };
    }

    private static CsvImport.Outcome refused(CsvRow.Fault fault, String value) {
        return new CsvImport.Outcome.Refused(List.of(new CsvRow.Problem(1, "", fault, value)), 1);
    }
}
