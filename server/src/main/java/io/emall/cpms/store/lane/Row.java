package io.emall.cpms.store.lane;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row to write, a value per column of its kind. */
public record Row(Kind kind, List<@Nullable Object> values) {

    public Row {
        if (values.size() != kind.types().size()) {
            throw new IllegalArgumentException(values.size() + " values for " + kind.types());
        }
    }

    public static Row of(Kind kind, @Nullable Object... values) {
        return new Row(kind, Arrays.asList(values));
    }
}
