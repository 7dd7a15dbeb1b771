package io.emall.cpms.ocpp.codec;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A number with a decimal point. */
record DecimalShape(long min, long max, int decimals) implements Shape {
    /** Beyond this many digits arithmetic gets expensive; no meter has them. */
    private static final int DIGITS = 60;

    @Override
    public Object read(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> checked(Decimals.read(in));
            default -> throw Mismatch.type("a number");
        };
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeNumber(checked((BigDecimal) value));
    }

    private BigDecimal checked(BigDecimal number) {
        if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
            throw Mismatch.property("has too many digits");
        }
        if (isOutside(number)) {
            throw Mismatch.property("is outside " + min + " to " + max);
        }
        if (number.scale() > decimals && number.stripTrailingZeros().scale() > decimals) {
            throw Mismatch.property("has more than " + decimals + " decimals");
        }
        return number;
    }

    private boolean isOutside(BigDecimal number) {
        return min != Long.MIN_VALUE && number.compareTo(BigDecimal.valueOf(min)) < 0
                || max != Long.MAX_VALUE && number.compareTo(BigDecimal.valueOf(max)) > 0;
    }
}
