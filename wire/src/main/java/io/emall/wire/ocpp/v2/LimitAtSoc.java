package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A limit from a state of charge on.
 *
 * @param soc percent
 */
public record LimitAtSoc(
        @Range(min = 0, max = 100) int soc,
        BigDecimal limit,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public LimitAtSoc(int soc, BigDecimal limit) {
        this(soc, limit, null);
    }
}
