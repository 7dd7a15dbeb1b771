package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A tax.
 *
 * @param tax percent
 * @param stack absent means 0: on the net price; 1: on what the taxes before made of it
 */
public record TaxRate(
        @Length(max = 20) String type,
        BigDecimal tax,
        @Range(min = 0) @Nullable Integer stack,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TaxRate(String type, BigDecimal tax) {
        this(type, tax, null, null);
    }
}
