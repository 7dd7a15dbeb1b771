package io.emall.cpms.core.balance;

import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several quarter-hours together.
 *
 * @param bought from each DSO; from nobody known under null
 * @param cost of what cars and building used; null if nothing of it is known
 * @param carsCost of what cars used, likewise
 * @param grams of CO2 of what cars used, likewise
 * @param priced which part of what cars used the cost is known of
 * @param earned for what was sold
 */
public record Totals(
        List<Purchase> bought,
        WattHours sun,
        WattHours discharged,
        WattHours building,
        WattHours cars,
        WattHours charged,
        WattHours sold,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal carsCost,
        @Nullable Double grams,
        WattHours priced,
        BigDecimal earned,
        Set<Doubt> doubts) {

    public static Totals of(List<Balance> balances) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        balances.forEach(balance -> doubts.addAll(balance.doubts()));
        return new Totals(
                bought(balances),
                sum(balances, Balance::sun),
                sum(balances, Balance::discharged),
                sum(balances, Balance::building),
                sum(balances, Balance::cars),
                sum(balances, Balance::charged),
                sum(balances, Balance::sold),
                cost(balances, Balance::used),
                cost(balances, Balance::cars),
                grams(balances),
                sum(balances, balance -> balance.perKilowattHour() == null ? WattHours.ZERO : balance.cars()),
                balances.stream().map(Balance::earned).reduce(BigDecimal.ZERO, BigDecimal::add),
                doubts);
    }

    /** The biggest first. */
    private static List<Purchase> bought(List<Balance> balances) {
        Map<@Nullable DsoId, Purchase> each = new LinkedHashMap<>();
        for (Balance balance : balances) {
            for (Purchase purchase : balance.bought()) {
                each.merge(purchase.dso(), purchase, Purchase::and);
            }
        }
        return each.values().stream()
                .sorted((one, other) -> other.energy().compareTo(one.energy()))
                .toList();
    }

    private static WattHours sum(List<Balance> balances, Function<Balance, WattHours> figure) {
        return balances.stream().map(figure).reduce(WattHours.ZERO, WattHours::plus);
    }

    /** What needs no energy costs nothing, which does not make the cost of the rest known. */
    private static @Nullable BigDecimal cost(List<Balance> balances, Function<Balance, WattHours> figure) {
        BigDecimal sum = null;
        for (Balance balance : balances) {
            BigDecimal cost = balance.cost(figure.apply(balance));
            if (cost != null && balance.perKilowattHour() != null) {
                sum = sum == null ? cost : sum.add(cost);
            }
        }
        return sum;
    }

    private static @Nullable Double grams(List<Balance> balances) {
        Double sum = null;
        for (Balance balance : balances) {
            Double grams = balance.grams(balance.cars());
            if (grams != null && balance.carbon() != null) {
                sum = sum == null ? grams : Double.valueOf(sum + grams);
            }
        }
        return sum;
    }

    public WattHours boughtInAll() {
        return bought.stream().map(Purchase::energy).reduce(WattHours.ZERO, WattHours::plus);
    }

    public WattHours came() {
        return boughtInAll().plus(sun).plus(discharged);
    }

    /** Which share of what came this is, from 0 to 1. */
    public double share(WattHours energy) {
        double all = came().value().doubleValue();
        return all <= 0 ? 0 : energy.value().doubleValue() / all;
    }

    /** Of what cars used; null if it is not known. */
    public @Nullable CarbonIntensity carbon() {
        double kilowattHours = cars.kilo().doubleValue();
        return grams == null || kilowattHours <= 0 ? null : new CarbonIntensity(grams / kilowattHours);
    }
}
