package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A limit as people say it. */
public record Rate(BigDecimal value, RateUnit unit) {
    static BigDecimal whole(Watts watts) {
        return BigDecimal.valueOf(watts.value()).setScale(0, RoundingMode.DOWN);
    }

    /** Schedules count in whole seconds. */
    static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
