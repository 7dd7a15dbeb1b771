package io.emall.wire.ocpp.v16;

import org.jspecify.annotations.Nullable;

/**
 * One reading; without further fields it is imported active energy in Wh.
 *
 * @param value a decimal number as text, or signed data
 * @param context absent means SAMPLE_PERIODIC
 * @param format absent means RAW
 * @param measurand absent means ENERGY_ACTIVE_IMPORT_REGISTER
 * @param phase absent means over all phases
 * @param location absent means OUTLET
 * @param unit absent means WH when energy is measured
 */
public record SampledValue(
        String value,
        @Nullable ReadingContext context,
        @Nullable ValueFormat format,
        @Nullable Measurand measurand,
        @Nullable Phase phase,
        @Nullable Location location,
        @Nullable UnitOfMeasure unit) {

    /** With the required fields only. */
    public SampledValue(String value) {
        this(value, null, null, null, null, null, null);
    }
}
