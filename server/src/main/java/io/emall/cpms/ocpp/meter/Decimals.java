package io.emall.cpms.ocpp.meter;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads decimal numbers that strangers wrote. */
final class Decimals {
    private static final int LONGEST = 40;
    private static final int MOST_DECIMALS = 30;
    /** More than any meter shows. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private Decimals() {}

    /** The number, unless it is none or absurd: a huge exponent would cost the memory of all its digits. */
    static Optional<BigDecimal> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(trimmed);
            boolean sane = Math.abs((long) number.scale()) <= MOST_DECIMALS
                    && number.abs().compareTo(LARGEST) <= 0;
            return sane ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
