package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.MeterReading.Sample;
import io.emall.cpms.ocpp.codec.Codecs;
import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.RecordCodec;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.meter.Figures;
import io.emall.wire.ocpp.v2.Location;
import io.emall.wire.ocpp.v2.Measurand;
import io.emall.wire.ocpp.v2.MeterValue;
import io.emall.wire.ocpp.v2.Phase;
import io.emall.wire.ocpp.v2.ReadingContext;
import io.emall.wire.ocpp.v2.SampledValue;
import io.emall.wire.ocpp.v2.SignedMeterValue;
import io.emall.wire.ocpp.v2.UnitOfMeasure;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Meter values as 2.x sends them (P-45). */
final class Readings {
    private static final int LARGEST_POWER_OF_TEN = 30;

    private final Spelling<Measurand> measurands = new Spelling<>(Measurand.class);
    private final Spelling<Phase> phases = new Spelling<>(Phase.class);
    private final Spelling<ReadingContext> contexts = new Spelling<>(ReadingContext.class);
    private final Spelling<Location> locations = new Spelling<>(Location.class);
    private final Json json = new Json();
    private final RecordCodec<SignedMeterValue> signatures = new Codecs("2.1").of(SignedMeterValue.class);

    List<MeterReading> of(@Nullable List<MeterValue> values) {
        return values == null ? List.of() : values.stream().map(this::reading).toList();
    }

    private MeterReading reading(MeterValue value) {
        boolean begin = value.sampledValue().stream()
                .anyMatch(sampled -> sampled.context() == ReadingContext.TRANSACTION_BEGIN);
        List<Sample> samples = value.sampledValue().stream().map(this::sample).toList();
        return Figures.reading(value.timestamp(), begin, samples);
    }

    private Sample sample(SampledValue sampled) {
        UnitOfMeasure unit = sampled.unitOfMeasure();
        String measurand = sampled.measurand() == null ? Figures.ENERGY : measurands.of(sampled.measurand());
        return new Sample(
                scaled(sampled.value(), unit == null ? null : unit.multiplier()),
                measurand,
                unit == null ? null : unit.unit(),
                spelt(phases, sampled.phase()),
                spelt(contexts, sampled.context()),
                spelt(locations, sampled.location()),
                sampled.signedMeterValue() == null ? null : signed(sampled.signedMeterValue()));
    }

    /** The value in its plain unit: samples have no room for a power of ten. */
    private static String scaled(BigDecimal value, @Nullable Integer powerOfTen) {
        if (powerOfTen == null || powerOfTen == 0) {
            return value.toPlainString();
        }
        return Math.abs((long) powerOfTen) > LARGEST_POWER_OF_TEN
                ? value.toPlainString() + " x 10^" + powerOfTen
                : value.scaleByPowerOfTen(powerOfTen).toPlainString();
    }

    /** All that is needed to check the signature, its texts unchanged. */
    private String signed(SignedMeterValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.generator(text)) {
            signatures.write(out, value);
        }
        return text.toString();
    }

    private static <E extends Enum<E>> @Nullable String spelt(Spelling<E> spelling, @Nullable E constant) {
        return constant == null ? null : spelling.of(constant);
    }
}
