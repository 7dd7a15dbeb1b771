package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is a number. */
final class Numbers {
    /** A meter's has fewer; a huge exponent would cost the memory of all its digits. */
    private static final int LONGEST = 40;

    private Numbers() {}

    static boolean isNumber(Field field) {
        return field.type() instanceof FieldType.Whole || field.type() instanceof FieldType.Decimal;
    }

    /** Null if the text is none. */
    static @Nullable BigDecimal of(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            return Math.abs((long) number.scale()) <= LONGEST ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
