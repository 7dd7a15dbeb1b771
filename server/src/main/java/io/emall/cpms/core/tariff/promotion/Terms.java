package io.emall.cpms.core.tariff.promotion;

import io.emall.cpms.core.tariff.dynamic.PriceRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What promotions are held to: the rule of automatic prices, whether it is switched on or not; what is usual where there is none.
 *
 * @param decimals of the currency
 */
record Terms(@Nullable PriceRule rule, int decimals) {
    private static final Duration USUAL_NOTICE = Duration.ofHours(1);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    Duration notice() {
        return rule == null ? USUAL_NOTICE : rule.notice();
    }

    BigDecimal step() {
        return rule == null ? BigDecimal.ONE.movePointLeft(decimals) : rule.step();
    }

    /** By how much energy must be cheaper than usual, and the promotion than the price: two steps, or a tenth of the price. */
    BigDecimal clearly(BigDecimal ordinary) {
        return rule == null ? ordinary.multiply(TENTH) : rule.step().multiply(BigDecimal.TWO);
    }

    /** What is to be kept of a kWh of that cost: the rule's margin, or as much as the price keeps when energy costs as usual. */
    BigDecimal kept(BigDecimal cost, BigDecimal ordinary, BigDecimal usual) {
        return rule == null ? ordinary.subtract(usual) : rule.wished(cost).subtract(cost);
    }

    /** The lowest price that is a step, and not below that one or the floor. */
    BigDecimal stepped(BigDecimal price) {
        BigDecimal floor = rule == null ? BigDecimal.ZERO : rule.floor();
        return price.max(floor).divide(step(), 0, RoundingMode.CEILING).multiply(step());
    }
}
