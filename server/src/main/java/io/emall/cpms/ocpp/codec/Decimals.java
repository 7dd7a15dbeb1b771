package io.emall.cpms.ocpp.codec;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;

/** The number a parser stands on, exactly as it was written. */
final class Decimals {

    private Decimals() {}

    static BigDecimal read(JsonParser in) {
        try {
            return in.getDecimalValue();
        } catch (NumberFormatException e) {
            // Jackson lets this one through when the exponent itself does not fit.
            throw Mismatch.property("is out of any range");
        }
    }
}
