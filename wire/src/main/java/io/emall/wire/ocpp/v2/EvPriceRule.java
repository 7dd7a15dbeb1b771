package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a vehicle wants for a kWh from a power on.
 *
 * @param powerRangeStart W
 */
public record EvPriceRule(
        BigDecimal energyFee,
        BigDecimal powerRangeStart,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public EvPriceRule(BigDecimal energyFee, BigDecimal powerRangeStart) {
        this(energyFee, powerRangeStart, null);
    }
}
