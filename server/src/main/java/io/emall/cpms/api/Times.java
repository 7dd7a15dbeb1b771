package io.emall.cpms.api;

import io.emall.cpms.core.unit.Interval;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads spans of time. */
final class Times {

    private Times() {}

    /** Both ends are needed. */
    static Interval interval(Checked checked, @Nullable Instant from, @Nullable Instant until) {
        Instant begin = checked.needed("from", from);
        Instant end = checked.needed("until", until);
        if (!end.isAfter(begin)) {
            checked.bad("until", "lies after from");
        }
        checked.end();
        return new Interval(begin, end);
    }
}
