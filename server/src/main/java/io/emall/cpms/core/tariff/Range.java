package io.emall.cpms.core.tariff;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From {@code min}, inclusive, up to {@code max}, exclusive; each may be missing (O-32). */
public record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    public static final Range ANY = new Range(null, null);

    public static Range from(BigDecimal min) {
        return new Range(min, null);
    }

    public static Range below(BigDecimal max) {
        return new Range(null, max);
    }

    boolean isAny() {
        return min == null && max == null;
    }

    /** What is not known lies in no range but any. */
    boolean contains(@Nullable BigDecimal value) {
        if (value == null) {
            return isAny();
        }
        return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) < 0);
    }

    Stream<BigDecimal> bounds() {
        return Stream.concat(Stream.ofNullable(min), Stream.ofNullable(max));
    }
}
