package io.emall.cpms.core.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in a currency, kept unrounded until {@link #rounded()} makes a total of it. */
public record Money(BigDecimal amount, Currency currency) {

    /** The amount at the currency's own number of decimals (0 to 3), half up. */
    public Money rounded() {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    public Money plus(Money other) {
        sameAs(other);
        return new Money(amount.add(other.amount), currency);
    }

    private void sameAs(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
    }

    public Money minus(Money other) {
        sameAs(other);
        return new Money(amount.subtract(other.amount), currency);
    }
}
