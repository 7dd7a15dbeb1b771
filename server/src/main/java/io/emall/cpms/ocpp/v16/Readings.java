package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.MeterReading.Sample;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.meter.Figures;
import io.emall.wire.ocpp.v16.Location;
import io.emall.wire.ocpp.v16.Measurand;
import io.emall.wire.ocpp.v16.MeterValue;
import io.emall.wire.ocpp.v16.Phase;
import io.emall.wire.ocpp.v16.ReadingContext;
import io.emall.wire.ocpp.v16.SampledValue;
import io.emall.wire.ocpp.v16.UnitOfMeasure;
import io.emall.wire.ocpp.v16.ValueFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meter values as 1.6 sends them (OCPP 1.6 §7.33, §7.43; P-45). */
final class Readings {
    private final Spelling<Measurand> measurands = new Spelling<>(Measurand.class);
    private final Spelling<UnitOfMeasure> units = new Spelling<>(UnitOfMeasure.class);
    private final Spelling<Phase> phases = new Spelling<>(Phase.class);
    private final Spelling<ReadingContext> contexts = new Spelling<>(ReadingContext.class);
    private final Spelling<Location> locations = new Spelling<>(Location.class);

    List<MeterReading> of(@Nullable List<MeterValue> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> Figures.reading(value.timestamp(), false, samples(value)))
                        .toList();
    }

    /** The meter at the very start: only this one counts as such, registers in MeterValues may be relative (lesson 14). */
    MeterReading start(Instant at, int wattHours) {
        return Figures.reading(at, true, List.of(register(wattHours, Figures.TRANSACTION_BEGIN)));
    }

    MeterReading stop(Instant at, int wattHours) {
        return Figures.reading(at, false, List.of(register(wattHours, Figures.TRANSACTION_END)));
    }

    private static Sample register(int wattHours, String context) {
        return new Sample(Integer.toString(wattHours), Figures.ENERGY, "Wh", null, context, null, null);
    }

    private List<Sample> samples(MeterValue value) {
        return value.sampledValue().stream().map(this::sample).toList();
    }

    private Sample sample(SampledValue sampled) {
        String measurand = sampled.measurand() == null ? Figures.ENERGY : measurands.of(sampled.measurand());
        boolean signed = sampled.format() == ValueFormat.SIGNED_DATA;
        return new Sample(
                signed ? "" : sampled.value(),
                measurand,
                spelt(units, sampled.unit()),
                spelt(phases, sampled.phase()),
                spelt(contexts, sampled.context()),
                spelt(locations, sampled.location()),
                signed ? sampled.value() : null);
    }

    private static <E extends Enum<E>> @Nullable String spelt(Spelling<E> spelling, @Nullable E constant) {
        return constant == null ? null : spelling.of(constant);
    }
}
