package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What energy costs above a level of power. */
public record ConsumptionCost(
        BigDecimal startValue,
        @Size(min = 1, max = 3) List<Cost> cost,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ConsumptionCost(BigDecimal startValue, List<Cost> cost) {
        this(startValue, cost, null);
    }
}
