package io.emall.cpms.store.lane;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row to write; the values print as PostgreSQL reads them. */
public record Row(Kind kind, List<@Nullable Object> values) {

    public Row {
        if (values.size() != kind.types().size()) {
            throw new IllegalArgumentException(values.size() + " values for " + kind.types());
        }
    }

    public static Row of(Kind kind, @Nullable Object... values) {
        return new Row(kind, Arrays.asList(values));
    }

    /** The value as text. PostgreSQL stores no NUL character, and no fact may be refused for one. */
    @Nullable
    String text(int column) {
        Object value = values.get(column);
        return value == null ? null : value.toString().replace('\0', '\uFFFD');
    }
}
