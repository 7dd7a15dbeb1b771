package io.emall.sim.station;

import io.emall.wire.ocpp.v16.Measurand;
import io.emall.wire.ocpp.v16.MeterValue;
import io.emall.wire.ocpp.v16.ReadingContext;
import io.emall.wire.ocpp.v16.SampledValue;
import io.emall.wire.ocpp.v16.UnitOfMeasure;
import java.util.List;

/** A reading in OCPP 1.6's words: register, power, state of charge, voltage. */
final class Samples16 {
    private static final long VOLTAGE = 230;

    private Samples16() {}

    static MeterValue of(Reading reading) {
        return new MeterValue(
                reading.at(),
                List.of(
                        sample(
                                reading,
                                reading.registerWh(),
                                Measurand.ENERGY_ACTIVE_IMPORT_REGISTER,
                                UnitOfMeasure.WH),
                        sample(reading, reading.powerW(), Measurand.POWER_ACTIVE_IMPORT, UnitOfMeasure.W),
                        sample(reading, reading.soc(), Measurand.SOC, UnitOfMeasure.PERCENT),
                        sample(reading, VOLTAGE, Measurand.VOLTAGE, UnitOfMeasure.V)));
    }

    private static SampledValue sample(Reading reading, long value, Measurand what, UnitOfMeasure unit) {
        return new SampledValue(String.valueOf(value), context(reading), null, what, null, null, unit);
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
