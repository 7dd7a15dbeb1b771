package io.emall.cpms.core.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of what a partner has of us with what we have, object by object (O-12).
 *
 * @param at when it ended; null while there was none
 * @param compared how many objects the partner showed or should have
 * @param missing how many it did not have; they are sent again
 * @param different how many it had otherwise than we do; they are sent again
 * @param words why it ended early or left something out; empty if it did not
 * @param nextAt when the next one is due
 */
public record Reconciliation(
        @Nullable Instant at, int compared, int missing, int different, String words, Instant nextAt) {

    public static Reconciliation first(Instant due) {
        return new Reconciliation(null, 0, 0, 0, "", due);
    }

    /** The same result, the next one at another time. */
    public Reconciliation dueAt(Instant next) {
        return new Reconciliation(at, compared, missing, different, words, next);
    }
}
