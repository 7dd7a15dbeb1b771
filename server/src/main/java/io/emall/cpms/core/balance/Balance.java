package io.emall.cpms.core.balance;

import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a location's quarter-hour was made of. What came (bought, sun, out of batteries) and what it went into (building, cars,
 * into batteries, sold) are the same energy: all that was used is made of the same mix. Money is net, in the operator's currency.
 *
 * @param building what it took besides cars and batteries, losses included where only the connection is measured
 * @param perKilowattHour what a kWh used cost: bought at the DSO's price of that time, the sun's for nothing, a battery's for what
 *     it cost to store; null if it is not known
 * @param carbon likewise
 * @param earned for what was sold
 * @param store what the batteries held at the end
 */
public record Balance(
        LocationId location,
        Instant begins,
        List<Purchase> bought,
        WattHours sun,
        WattHours discharged,
        WattHours building,
        WattHours cars,
        WattHours charged,
        WattHours sold,
        @Nullable BigDecimal perKilowattHour,
        @Nullable CarbonIntensity carbon,
        BigDecimal earned,
        Store store,
        Set<Doubt> doubts) {

    public static final Duration STEP = Duration.ofMinutes(15);

    public Balance {
        bought = List.copyOf(bought);
        doubts = Set.copyOf(doubts);
    }

    public WattHours boughtInAll() {
        return bought.stream().map(Purchase::energy).reduce(WattHours.ZERO, WattHours::plus);
    }

    public WattHours came() {
        return boughtInAll().plus(sun).plus(discharged);
    }

    /** What cars and building used. */
    public WattHours used() {
        return building.plus(cars);
    }

    /** Null if it is not known. */
    public @Nullable BigDecimal cost(WattHours energy) {
        if (energy.value().signum() == 0) {
            return BigDecimal.ZERO;
        }
        return perKilowattHour == null ? null : perKilowattHour.multiply(energy.kilo(), MathContext.DECIMAL64);
    }

    /** Grams of CO2; null if it is not known. */
    public @Nullable Double grams(WattHours energy) {
        if (energy.value().signum() == 0) {
            return 0.0;
        }
        return carbon == null
                ? null
                : Double.valueOf(carbon.gramsPerKilowattHour() * energy.kilo().doubleValue());
    }
}
