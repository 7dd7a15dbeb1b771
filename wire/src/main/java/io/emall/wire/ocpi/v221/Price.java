package io.emall.wire.ocpi.v221;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount without and with VAT (OCPI 2.2.1 types). */
public record Price(BigDecimal exclVat, @Nullable BigDecimal inclVat) {

    /** With the required fields only. */
    public Price(BigDecimal exclVat) {
        this(exclVat, null);
    }
}
