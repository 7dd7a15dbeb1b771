package io.emall.wire.ocpi.v230;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An amount before taxes, and the taxes on it (OCPI 2.3.0 types). */
public record Price(BigDecimal beforeTaxes, @Nullable List<TaxAmount> taxes) {}
