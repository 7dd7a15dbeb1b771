package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a transaction ends by itself.
 *
 * @param maxEnergy Wh
 * @param maxTime seconds
 * @param maxSoC percent
 */
public record TransactionLimit(
        @Nullable BigDecimal maxCost,
        @Nullable BigDecimal maxEnergy,
        @Nullable Integer maxTime,
        @Range(min = 0, max = 100) @Nullable Integer maxSoC,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TransactionLimit() {
        this(null, null, null, null, null);
    }
}
