package io.emall.cpms.core.tariff.dynamic;

import java.math.BigDecimal;

/**
 * Why a price is what it is.
 *
 * @param cost what one more kWh is planned to cost in its first block, net
 * @param wished the cost and the margin
 * @param cut what made it another one than that
 */
public record Because(BigDecimal cost, BigDecimal wished, Cut cut) {

    /** What keeps a price from being cost and margin, beyond the step. */
    public enum Cut {
        NOTHING,
        FLOOR,
        CAP,
        /** Only so many changes a day: this price is to do for longer. */
        CHANGES
    }

    static Because of(PriceRule rule, BigDecimal cost, BigDecimal price) {
        BigDecimal wished = rule.wished(cost);
        Cut cut = rule.stepped(wished).compareTo(price) != 0
                ? Cut.CHANGES
                : wished.compareTo(rule.floor()) < 0
                        ? Cut.FLOOR
                        : wished.compareTo(rule.cap()) > 0 ? Cut.CAP : Cut.NOTHING;
        return new Because(cost, wished, cut);
    }
}
