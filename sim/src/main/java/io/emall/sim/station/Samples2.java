package io.emall.sim.station;

import io.emall.wire.ocpp.v2.Measurand;
import io.emall.wire.ocpp.v2.MeterValue;
import io.emall.wire.ocpp.v2.ReadingContext;
import io.emall.wire.ocpp.v2.SampledValue;
import io.emall.wire.ocpp.v2.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.List;

/** A reading in OCPP 2.x's words: register, power, state of charge, voltage. */
final class Samples2 {
    private static final long VOLTAGE = 230;

    private Samples2() {}

    static MeterValue of(Reading reading) {
        return new MeterValue(
                List.of(
                        sample(reading, reading.registerWh(), Measurand.ENERGY_ACTIVE_IMPORT_REGISTER, "Wh"),
                        sample(reading, reading.powerW(), Measurand.POWER_ACTIVE_IMPORT, "W"),
                        sample(reading, reading.soc(), Measurand.SOC, "Percent"),
                        sample(reading, VOLTAGE, Measurand.VOLTAGE, "V")),
                reading.at());
    }

    private static SampledValue sample(Reading reading, long value, Measurand what, String unit) {
        UnitOfMeasure measure = new UnitOfMeasure(unit, null, null);
        return new SampledValue(BigDecimal.valueOf(value), context(reading), what, null, null, null, measure, null);
    }

    private static ReadingContext context(Reading reading) {
        return switch (reading.moment()) {
            case BEGIN -> ReadingContext.TRANSACTION_BEGIN;
            case PERIODIC -> ReadingContext.SAMPLE_PERIODIC;
            case END -> ReadingContext.TRANSACTION_END;
            case TRIGGERED -> ReadingContext.TRIGGER;
        };
    }
}
