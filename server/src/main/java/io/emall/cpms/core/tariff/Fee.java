package io.emall.cpms.core.tariff;

import java.math.BigDecimal;

/**
 * What is billed beside energy.
 *
 * @param net in the currency of the bill, without VAT
 */
public record Fee(Kind kind, BigDecimal net) {

    /** What is paid for. */
    public enum Kind {
        /** That a place was kept, and used. */
        RESERVATION,
        /** That a booking was cancelled late. */
        CANCELLATION,
        /** That nobody came. */
        NO_SHOW
    }

    public Fee {
        net = net.stripTrailingZeros();
    }
}
