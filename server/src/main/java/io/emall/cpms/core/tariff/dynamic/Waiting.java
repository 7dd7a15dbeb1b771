package io.emall.cpms.core.tariff.dynamic;

import java.time.Instant;

/** Why a price stays as it is although a rule would move it. */
public record Waiting(Instant since, Why why) {

    /** What is missing. */
    public enum Why {
        /** There is no base price yet to begin with. */
        NO_PRICE,
        /** No location of the area has EVSEs of that speed and a plan of the last half hour. */
        NO_PLAN,
        /** No DSO has told a price for the next time at which the price may change. */
        NO_COST
    }
}
