package io.emall.cpms.store;

import io.emall.cpms.core.location.Station;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads columns that may be null as what they mean, and writes many values as one. */
final class Columns {

    private Columns() {}

    /** As the parameter of {@code any(?)}. */
    static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    static <T> @Nullable T text(ResultSet row, String column, Function<String, T> meaning) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : meaning.apply(value);
    }

    static <T> @Nullable T uuid(ResultSet row, String column, Function<UUID, T> meaning) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : meaning.apply(value);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static <T> @Nullable T number(ResultSet row, String column, Function<Integer, T> meaning) throws SQLException {
        Integer value = integer(row, column);
        return value == null ? null : meaning.apply(value);
    }

    static @Nullable Double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** What a station said of itself; null if it never did. */
    static Station.@Nullable Identity identity(ResultSet row) throws SQLException {
        String vendor = row.getString("vendor");
        return vendor == null
                ? null
                : new Station.Identity(
                        vendor, row.getString("model"), row.getString("serial"), row.getString("firmware"));
    }

    /** PostgreSQL keeps no NUL. */
    static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
