package io.emall.cpms.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moments as PostgreSQL keeps them: to the microsecond, between the years 1 and 9999. */
final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Times() {}

    /** A station's clock may say anything; no fact may be refused for it. */
    static Instant kept(Instant moment) {
        Instant clamped = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
        return clamped.truncatedTo(ChronoUnit.MICROS);
    }

    static @Nullable Instant keptOrNull(@Nullable Instant moment) {
        return moment == null ? null : kept(moment);
    }

    static OffsetDateTime param(Instant moment) {
        return kept(moment).atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime paramOrNull(@Nullable Instant moment) {
        return moment == null ? null : param(moment);
    }

    /** As {@code text[]}, which PostgreSQL casts. */
    static String[] array(Stream<Instant> moments) {
        return moments.map(moment -> kept(moment).toString()).toArray(String[]::new);
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant readOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
