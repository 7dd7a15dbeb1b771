package io.emall.wire.ocpi.v230;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One tax on an amount (OCPI 2.3.0 types).
 *
 * @param name like VAT
 * @param accountNumber under which the taxed party is known to the authority
 * @param percentage of the amount before taxes
 */
public record TaxAmount(
        String name,
        @Nullable String accountNumber,
        @Nullable BigDecimal percentage,
        BigDecimal amount) {}
