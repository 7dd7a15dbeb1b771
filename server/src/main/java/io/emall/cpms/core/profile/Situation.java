package io.emall.cpms.core.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For what a composite schedule is asked.
 *
 * @param evse 0 is the whole station
 * @param transaction that runs there; null if none
 * @param begun when it began
 */
public record Situation(
        int evse, @Nullable String transaction, @Nullable Instant begun, Supply supply) {
    public static Situation idle(int evse, Supply supply) {
        return new Situation(evse, null, null, supply);
    }
}
