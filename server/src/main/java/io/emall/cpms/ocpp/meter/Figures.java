package io.emall.cpms.ocpp.meter;

import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.MeterReading.Sample;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures the business needs, out of the samples of one moment (P-45). A sample that makes no sense stays a sample
 * and gives no figure; it is never an error (field lesson 13).
 */
public final class Figures {
    public static final String ENERGY = "Energy.Active.Import.Register";
    public static final String TRANSACTION_BEGIN = "Transaction.Begin";
    public static final String TRANSACTION_END = "Transaction.End";

    private static final String POWER = "Power.Active.Import";
    private static final String STATE_OF_CHARGE = "SoC";
    private static final String OUTLET = "Outlet";

    private final List<Sample> samples;

    private Figures(List<Sample> samples) {
        this.samples = samples;
    }

    /** @param begin whether the register, if there is one, was read at the transaction's very start */
    public static MeterReading reading(Instant at, boolean begin, List<Sample> samples) {
        Figures figures = new Figures(samples);
        return new MeterReading(at, figures.register(), figures.power(), figures.stateOfCharge(), begin, samples);
    }

    private @Nullable WattHours register() {
        return figure(ENERGY, sample -> in(sample, "Wh", "kWh"))
                .map(WattHours::new)
                .orElse(null);
    }

    private @Nullable Watts power() {
        return figure(POWER, sample -> in(sample, "W", "kW"))
                .map(watts -> new Watts(watts.doubleValue()))
                .orElse(null);
    }

    private @Nullable Integer stateOfCharge() {
        return samples.stream()
                .filter(sample -> sample.measurand().equals(STATE_OF_CHARGE))
                .flatMap(sample -> Decimals.parse(sample.value()).stream())
                .map(percent -> percent.setScale(0, RoundingMode.HALF_UP).intValue())
                .filter(percent -> percent >= 0 && percent <= 100)
                .findFirst()
                .orElse(null);
    }

    /** What was measured over all phases, or else the sum of the phases; the outlet's meter comes first. */
    private Optional<BigDecimal> figure(String measurand, Function<Sample, Optional<BigDecimal>> reader) {
        List<Sample> all = samples.stream()
                .filter(sample -> sample.measurand().equals(measurand))
                .toList();
        List<Sample> outlets = all.stream().filter(Figures::isAtOutlet).toList();
        List<Sample> meant = outlets.isEmpty() ? all : outlets;
        return meant.stream()
                .filter(sample -> sample.phase() == null)
                .flatMap(sample -> reader.apply(sample).stream())
                .findFirst()
                .or(() -> meant.stream()
                        .filter(Figures::isOfOnePhase)
                        .flatMap(sample -> reader.apply(sample).stream())
                        .reduce(BigDecimal::add));
    }

    private static boolean isAtOutlet(Sample sample) {
        return sample.location() == null || sample.location().equals(OUTLET);
    }

    /** L1 or L1-N, but neither N alone nor between two lines. */
    private static boolean isOfOnePhase(Sample sample) {
        String phase = sample.phase();
        return phase != null && phase.startsWith("L") && phase.indexOf("-L") < 0;
    }

    private static Optional<BigDecimal> in(Sample sample, String unit, String kiloUnit) {
        Optional<BigDecimal> value = Decimals.parse(sample.value());
        if (sample.unit() == null || sample.unit().equals(unit)) {
            return value;
        }
        return sample.unit().equals(kiloUnit) ? value.map(kilo -> kilo.movePointRight(3)) : Optional.empty();
    }
}
