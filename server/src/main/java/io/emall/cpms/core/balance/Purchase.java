package io.emall.cpms.core.balance;

import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
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

    /** Null if the price is not known. */
    public @Nullable BigDecimal cost() {
        return perKilowattHour == null ? null : perKilowattHour.multiply(energy.kilo());
    }
}
