package io.emall.cpms.core.balance;

import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Energy bought from one DSO in a quarter-hour.
 *
 * @param dso null if nobody is known to supply the location
 * @param perKilowattHour net, with the contract's fee; null if it is not known
 * @param carbon null if it is not known
 */
public record Purchase(
        @Nullable DsoId dso,
        WattHours energy,
        @Nullable BigDecimal perKilowattHour,
        @Nullable CarbonIntensity carbon) {

    /** Both together, at what they cost and emit on average. */
    Purchase and(Purchase other) {
        WattHours both = energy.plus(other.energy);
        BigDecimal ours = cost();
        BigDecimal theirs = other.cost();
        BigDecimal kilo = both.kilo();
        return new Purchase(
                dso,
                both,
                ours == null || theirs == null || kilo.signum() == 0
                        ? perKilowattHour
                        : ours.add(theirs).divide(kilo, MathContext.DECIMAL64),
                carbon(other, both));
    }

    private @Nullable CarbonIntensity carbon(Purchase other, WattHours both) {
        double kilo = both.kilo().doubleValue();
        return carbon == null || other.carbon == null || kilo == 0
                ? carbon
                : new CarbonIntensity(
                        (carbon.gramsPerKilowattHour() * energy.kilo().doubleValue()
                                        + other.carbon.gramsPerKilowattHour()
                                                * other.energy.kilo().doubleValue())
                                / kilo);
    }

    /** Null if the price is not known. */
    public @Nullable BigDecimal cost() {
        return perKilowattHour == null ? null : perKilowattHour.multiply(energy.kilo());
    }
}
