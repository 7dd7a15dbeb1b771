package io.emall.cpms.core.unit;

import java.math.BigDecimal;

/** Value added tax in percent, 0 to 100: {@code 22} means 22 %. */
public record VatRate(BigDecimal percent) {

    public VatRate {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("VAT must be between 0 and 100 percent");
        }
    }

    public BigDecimal factor() {
        return BigDecimal.ONE.add(percent.movePointLeft(2));
    }
}
