package io.emall.cpms.core.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits one after the other; the last one holds until the duration is over.
 *
 * @param start null where it counts from the transaction's start
 * @param duration seconds; null for no end
 * @param minimum below this rate charging makes no sense to the car
 */
public record Schedule(
        RateUnit unit,
        List<Period> periods,
        @Nullable Instant start,
        @Nullable Integer duration,
        @Nullable BigDecimal minimum) {
    /** One limit for as long as the profile is valid. */
    public static Schedule constant(BigDecimal limit, RateUnit unit, @Nullable Instant start) {
        return new Schedule(unit, List.of(new Period(0, limit)), start, null, null);
    }

    public Schedule lasting(int seconds) {
        return new Schedule(unit, periods, start, seconds, minimum);
    }

    /** The same in another unit. */
    public Schedule in(RateUnit other, Supply supply) {
        List<Period> converted = periods.stream()
                .map(p -> new Period(p.start(), supply.converted(p.limit(), unit, other, p.phases()), p.phases()))
                .toList();
        return new Schedule(
                other,
                converted,
                start,
                duration,
                minimum == null ? null : supply.converted(minimum, unit, other, null));
    }
}
