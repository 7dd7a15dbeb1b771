package io.emall.cpms.store;

import io.emall.cpms.core.unit.Page;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages of rows that have {@code at} and {@code id}, the newest first.
 *
 * @param select up to and with its first condition
 */
record NewestFirst<T>(String select, RowMapper<T> reader, Function<T, Cursor> place) {

    private static final String OLDER = " and (at, id) < (:at, :id)";
    private static final String ORDER = " order by at desc, id desc limit :limit";

    /** @param values what the selection names */
    Page<T> page(JdbcClient sql, Map<String, ?> values, @Nullable String after, int limit) {
        Cursor cursor = Cursor.parse(after);
        JdbcClient.StatementSpec page = cursor == null
                ? sql.sql(select + ORDER)
                : sql.sql(select + OLDER + ORDER)
                        .param("at", Times.param(cursor.at()))
                        .param("id", cursor.id());
        return Pages.of(
                page.params(values).param("limit", limit + 1).query(reader).list(), limit, row -> place.apply(row)
                        .toString());
    }
}
