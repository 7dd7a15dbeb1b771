package io.emall.cpms.core.tariff;

import io.emall.cpms.core.unit.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bill: all that was used of a dimension at one rate of tax. Net and gross are each rounded once, from the
 * exact amount.
 *
 * @param dimension null for fees, and for what a least or most price adds or takes
 */
public record Line(@Nullable Dimension dimension, VatRate vat, BigDecimal net, BigDecimal gross) {

    static Line of(@Nullable Dimension dimension, VatRate vat, BigDecimal exact, int decimals) {
        return new Line(dimension, vat, rounded(exact, decimals), rounded(exact.multiply(vat.factor()), decimals));
    }

    private static BigDecimal rounded(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }
}
