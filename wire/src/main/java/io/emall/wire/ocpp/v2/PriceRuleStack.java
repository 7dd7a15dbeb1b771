package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Price rules that hold for a while.
 *
 * @param duration seconds
 */
public record PriceRuleStack(
        int duration,
        @Size(min = 1, max = 8) List<PriceRule> priceRule,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public PriceRuleStack(int duration, List<PriceRule> priceRule) {
        this(duration, priceRule, null);
    }
}
