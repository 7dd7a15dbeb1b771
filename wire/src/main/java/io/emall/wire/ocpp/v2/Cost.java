package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** One kind of cost of energy. */
public record Cost(
        CostKind costKind,
        int amount,
        @Nullable Integer amountMultiplier,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Cost(CostKind costKind, int amount) {
        this(costKind, amount, null, null);
    }
}
