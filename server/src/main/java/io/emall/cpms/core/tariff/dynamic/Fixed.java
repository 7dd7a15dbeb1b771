package io.emall.cpms.core.tariff.dynamic;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price that people set instead of the automatic one.
 *
 * @param until when the automatic goes on; null for when somebody says so
 */
public record Fixed(
        BigDecimal price, Instant since, @Nullable Instant until, String who, String why) {

    public boolean holdsAt(Instant moment) {
        return until == null || moment.isBefore(until);
    }
}
