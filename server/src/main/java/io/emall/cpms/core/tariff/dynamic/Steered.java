package io.emall.cpms.core.tariff.dynamic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule and how it goes.
 *
 * @param fixed what people set instead; null if nothing, and no longer of interest when its time is over
 * @param waiting null if nothing is missing
 */
public record Steered(
        PriceRule rule, @Nullable Fixed fixed, @Nullable Waiting waiting) {

    /** What people set instead, if it holds at that moment. */
    public @Nullable Fixed fixedAt(Instant moment) {
        return fixed != null && fixed.holdsAt(moment) ? fixed : null;
    }
}
