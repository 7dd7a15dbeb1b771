package io.emall.cpms.store;

import io.emall.cpms.core.unit.Page;
import java.util.List;
import java.util.function.Function;

/** Makes a page of one row more than asked for: the surplus only says that there is a next page. */
final class Pages {

    private Pages() {}

    static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, key.apply(items.getLast()));
    }
}
