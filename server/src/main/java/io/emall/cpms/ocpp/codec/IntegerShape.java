package io.emall.cpms.ocpp.codec;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A whole number; {@code 1.0} counts as one. */
record IntegerShape(Holder holder, long min, long max) implements Shape {

    /** What the record keeps it in. */
    enum Holder {
        INT,
        LONG,
        DECIMAL
    }

    @Override
    public Object read(JsonParser in) {
        long number = checked(wholeNumber(in));
        return switch (holder) {
            case INT -> (Object) (int) number;
            case LONG -> (Object) number;
            case DECIMAL -> BigDecimal.valueOf(number);
        };
    }

    @Override
    public void write(JsonGenerator out, Object value) {
        out.writeNumber(checked(value instanceof BigDecimal number ? integral(number) : ((Number) value).longValue()));
    }

    private static long wholeNumber(JsonParser in) {
        JsonToken token = in.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return switch (in.getNumberType()) {
                case INT, LONG -> in.getLongValue();
                default -> throw Mismatch.property("is too large");
            };
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return integral(Decimals.read(in));
        }
        throw Mismatch.type("a whole number");
    }

    private static long integral(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw Mismatch.type("a whole number");
        }
    }

    private long checked(long number) {
        if (number < min || number > max) {
            throw Mismatch.property("is outside " + min + " to " + max);
        }
        return number;
    }
}
