package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One reading; without further fields it is imported active energy in Wh.
 *
 * @param value in the unit of measure
 * @param context absent means SAMPLE_PERIODIC
 * @param measurand absent means ENERGY_ACTIVE_IMPORT_REGISTER
 * @param phase absent means over all phases
 * @param location absent means OUTLET
 * @param unitOfMeasure absent means Wh when energy is measured
 */
public record SampledValue(
        BigDecimal value,
        @Nullable ReadingContext context,
        @Nullable Measurand measurand,
        @Nullable Phase phase,
        @Nullable Location location,
        @Nullable SignedMeterValue signedMeterValue,
        @Nullable UnitOfMeasure unitOfMeasure,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public SampledValue(BigDecimal value) {
        this(value, null, null, null, null, null, null, null);
    }
}
