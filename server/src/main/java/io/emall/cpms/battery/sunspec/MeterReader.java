package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.MeterReading;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A meter's reading from model 201 to 204, or what an inverter of the sun's power says itself. */
final class MeterReader {

    private MeterReader() {}

    static MeterReading read(Models models, MeterKind kind, Instant now) throws Failed {
        Optional<Model> meter = models.meter();
        if (meter.isPresent()) {
            return read(meter.get(), kind, now);
        }
        Inverter inverter = models.inverter()
                .filter(_ -> kind == MeterKind.PV)
                .orElseThrow(() -> new Failed(Failed.Kind.NONSENSE, "the device has no model 201 to 204"));
        return new MeterReading(new Watts(inverter.watts()), energy(inverter.energy()), now);
    }

    /** Which way round a meter of the sun's power is built in does not matter: there it flows in one direction. */
    private static MeterReading read(Model meter, MeterKind kind, Instant now) throws Failed {
        Double watts = meter.signed(16, 20);
        if (watts == null) {
            throw new Failed(Failed.Kind.NONSENSE, "model " + meter.id() + " does not tell the power");
        }
        double taken = meter.counter(44, 52);
        double given = meter.counter(36, 52);
        return kind == MeterKind.PV
                ? new MeterReading(new Watts(Math.abs(watts)), energy(Math.max(taken, given)), now)
                : new MeterReading(new Watts(watts), energy(taken), now);
    }

    private static @Nullable WattHours energy(double wattHours) {
        return wattHours == 0 ? null : new WattHours(BigDecimal.valueOf(wattHours));
    }
}
