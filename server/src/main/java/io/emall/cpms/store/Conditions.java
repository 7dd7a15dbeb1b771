package io.emall.cpms.store;

import io.emall.cpms.core.unit.NoSuchPage;
import io.emall.cpms.core.unit.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What narrows a list, gathered one by one. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();

    Conditions and(String condition) {
        return and(condition, Map.of());
    }

    Conditions and(String condition, Map<String, ?> itsValues) {
        conditions.add(condition);
        values.putAll(itsValues);
        return this;
    }

    /** Nothing, where there is no value. */
    Conditions and(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(condition, Map.of(name, value));
    }

    /** Older than the row of this id, where ids grow with time. */
    Conditions after(@Nullable String id) {
        return and("id < :after", "after", id == null ? null : key(id));
    }

    private static UUID key(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException unreadable) {
            throw new NoSuchPage(after, unreadable);
        }
    }

    /** @param order the columns to go by, the rows' id last */
    <T> Page<T> page(
            JdbcClient sql, String table, String order, int limit, RowMapper<T> reader, Function<T, String> key) {
        String query = "select * from " + table + " where " + String.join(" and ", conditions) + " order by " + order
                + " limit :limit";
        List<T> oneMore = sql.sql(query)
                .params(values)
                .param("limit", limit + 1)
                .query(reader)
                .list();
        return Pages.of(oneMore, limit, key);
    }
}
