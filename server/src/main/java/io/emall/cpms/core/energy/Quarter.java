package io.emall.cpms.core.energy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quarter-hour as it was planned last, and as it went.
 *
 * @param measured null if nothing was
 */
public record Quarter(
        Instant begins, PlanStep planned, @Nullable Flow measured) {}
