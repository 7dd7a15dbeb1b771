package io.emall.cpms.core.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a schedule.
 *
 * @param start seconds after the schedule's beginning
 * @param limit in the schedule's unit
 * @param phases null where the station uses all it has
 */
public record Period(int start, BigDecimal limit, @Nullable Integer phases) {
    public Period(int start, BigDecimal limit) {
        this(start, limit, null);
    }
}
