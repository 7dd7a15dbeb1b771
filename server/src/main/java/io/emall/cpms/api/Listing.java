package io.emall.cpms.api;

import io.emall.cpms.core.unit.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next to be sent as {@code after} for the stretch that follows; absent at the end
 */
record Listing<T>(List<T> items, @Nullable String next) {
    static final String USUAL = "50";
    private static final int MOST = 500;

    static <A, B> Listing<B> of(Page<A> page, Function<A, B> shown) {
        return new Listing<>(page.items().stream().map(shown).toList(), page.next());
    }

    static int limit(int wanted) {
        if (wanted < 1 || wanted > MOST) {
            throw Refused.bad("limit", "lies between 1 and " + MOST);
        }
        return wanted;
    }
}
