package io.emall.cpms.core.tariff;

/**
 * Why a scheme is refused, and where.
 *
 * @param where such as {@code elements[0].components[1].price}
 */
public record Flaw(String where, Why why) {

    /** What is wrong; door and portal have a sentence for each. */
    public enum Why {
        /** Negative, absurdly high, or finer than six decimals; a bound of the bill: finer than the currency. */
        NOT_A_PRICE,
        /** Not between 1 and a day's seconds, or 86,400 watt-hours; once per session knows no steps. */
        NOT_A_STEP,
        /** An element without a price. */
        EMPTY,
        /** Two prices for a dimension in one element: the second would never count. */
        TWICE,
        /** Begins when it ends, or is finer than a minute. */
        NOT_A_TIME,
        /** Ends before it begins, or at once. */
        ENDS_BEFORE_IT_BEGINS,
        /** Negative, or finer than a watt, watt-hour, milliampere or second. */
        NOT_AN_AMOUNT,
        /** More elements than anybody can understand. */
        TOO_MANY
    }
}
