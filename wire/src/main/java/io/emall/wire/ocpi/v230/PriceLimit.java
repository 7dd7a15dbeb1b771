package io.emall.wire.ocpi.v230;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least or the most that a session costs, before and after taxes (OCPI 2.3.0 mod_tariffs). */
public record PriceLimit(BigDecimal beforeTaxes, @Nullable BigDecimal afterTaxes) {}
