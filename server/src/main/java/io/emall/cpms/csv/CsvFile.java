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

    /** Imports the table; what is no text in UTF-8, or no table, is refused with its reason like a bad row. */
    public static CsvImport.Outcome bring(byte[] bytes, CsvImport imports, Actor by) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                return refused(CsvRow.Fault.NOT_TEXT, "");
            }
            return imports.run(by, CsvTable.read(text));
        } catch (CharacterCodingException otherEncoding) {
            return refused(CsvRow.Fault.NOT_TEXT, "");
        } catch (UncheckedIOException torn) {
            return refused(CsvRow.Fault.QUOTE_NOT_CLOSED, "");
        }
    }

    private static CsvImport.Outcome refused(CsvRow.Fault fault, String value) {
        return new CsvImport.Outcome.Refused(List.of(new CsvRow.Problem(1, "", fault, value)), 1);
    }
}
