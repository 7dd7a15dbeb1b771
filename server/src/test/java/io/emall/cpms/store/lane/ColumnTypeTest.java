package io.emall.cpms.store.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.store.TestDatabase;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sent in PostgreSQL's binary form is what PostgreSQL then has. */
class ColumnTypeTest {

    private static final UUID ID = UUID.fromString("ffffffff-0000-7abc-8def-000000000001");
    private static final Kind EVERYTHING = Kind.plain(
            1,
            "insert into everything select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)",
            ColumnType.TEXT,
            ColumnType.UUID,
            ColumnType.MOMENT,
            ColumnType.INT4,
            ColumnType.INT8,
            ColumnType.FLOAT8,
            ColumnType.BOOL,
            ColumnType.NUMERIC);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcClient sql = JdbcClient.create(DATABASE.dataSource());

    @Test
    void everyValueArrivesAsItIs() {
        List<List<@Nullable Object>> rows = List.of(
                row("a", ID, "2026-11-22T10:00:00.123456Z", 7, 1L << 40, 0.1, true, "12.340"),
                row("È \"{,}\" \\ 😀", ID, "1999-12-31T23:59:59.999999Z", -1, -1L, -2.5e300, false, "-0.00000001"),
                row("", ID, "0001-01-01T00:00:00Z", Integer.MIN_VALUE, Long.MIN_VALUE, 0.0, true, "0"),
                row("NULL", ID, "9999-12-31T23:59:59Z", Integer.MAX_VALUE, Long.MAX_VALUE, 1e-300, true, "1e30"),
                Collections.nCopies(EVERYTHING.types().size(), null));
        write(rows);
        assertThat(read()).usingElementComparator(ColumnTypeTest::compare).containsExactlyElementsOf(rows);
    }

    @Test
    void aCharacterThatCannotBeStoredIsReplaced() {
        write(List.of(row("a\0b", ID, "2026-01-01T00:00:00Z", 0, 0L, 0.0, true, "0")));
        assertThat(read().getFirst().getFirst()).isEqualTo("a\uFFFDb");
    }

    private void write(List<List<@Nullable Object>> rows) {
        sql.sql("drop table if exists everything").update();
        sql.sql("create table everything (t text, u uuid, m timestamptz, i int4, l int8, f float8, b bool, n numeric)")
                .update();
        try (Lanes lanes = new Lanes(
                () -> DATABASE.dataSource().getConnection(),
                LaneSettings.standard().withLanes(1))) {
            lanes.write(
                    "all",
                    rows.stream().map(values -> new Row(EVERYTHING, values)).toList());
        }
    }

    private List<List<@Nullable Object>> read() {
        return sql.sql("select * from everything")
                .query((row, _) -> values(row))
                .list();
    }

    private static List<@Nullable Object> values(ResultSet row) throws SQLException {
        OffsetDateTime moment = row.getObject(3, OffsetDateTime.class);
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 1; column <= EVERYTHING.types().size(); column++) {
            values.add(column == 3 && moment != null ? moment.toInstant() : row.getObject(column));
        }
        return values;
    }

    private static List<@Nullable Object> row(
            String text, UUID id, String moment, int small, long large, double real, boolean yes, String decimal) {
        return Arrays.asList(text, id, Instant.parse(moment), small, large, real, yes, new BigDecimal(decimal));
    }

    /** Numbers are the same if they are worth the same. */
    private static int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        return worth(one).equals(worth(other)) ? 0 : 1;
    }

    private static List<String> worth(List<@Nullable Object> values) {
        return values.stream()
                .map(value -> (value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : String.valueOf(value)))
                .toList();
    }
}
