package io.emall.cpms.core.supply;

import java.math.BigDecimal;

/** What we get for energy we give. */
public sealed interface Export {

    /** We may not give any. */
    record None() implements Export {}

    record Fixed(BigDecimal perKilowattHour) implements Export {}

    /** What the DSO says it pays. */
    record AsTold() implements Export {}
}
