package io.emall.cpms.core.balance;

import io.emall.cpms.core.balance.Measured.Flowed;
import io.emall.cpms.core.balance.Measured.Supplied;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Makes the balance of a quarter-hour of what was measured. */
final class Reckoning {
    /** Grams of CO2 per kWh of panels over their life: the median of IPCC AR5 WG3 annex III, as for what DSOs tell of the sun. */
    static final double SUN_GRAMS = 48;

    private static final int DECIMALS = 9;
    private static final double ALMOST_ALL = 0.999;

    private final Measured measured;
    private final Store before;
    private final Set<Doubt> doubts;
    private final double charged;
    private final double discharged;
    private final double net;

    /** @param before what batteries held when it began; null if nobody knows */
    private Reckoning(Measured measured, @Nullable Store before) {
        this.measured = measured;
        this.before = before == null ? Store.EMPTY : before;
        this.doubts = measured.doubts().isEmpty() ? EnumSet.noneOf(Doubt.class) : EnumSet.copyOf(measured.doubts());
        this.charged = sum(flowed -> Math.max(0, flowed.energy()));
        this.discharged = sum(flowed -> Math.max(0, -flowed.energy()));
        this.net = measured.grid() == null ? uses() - measured.sun() - discharged : measured.grid();
    }

    static Balance of(LocationId location, Measured measured, @Nullable Store before) {
        return new Reckoning(measured, before).balance(location);
    }

    private double uses() {
        return measured.cars() + charged + (measured.building() == null ? 0 : measured.building());
    }

    private Balance balance(LocationId location) {
        double taken = sum(flowed -> flowed.energy() < 0 ? flowed.inside() : 0);
        Worth bought = bought();
        Worth stored = discharged > 0 && before.price() == null && before.grams() == null
                ? assumed(bought)
                : before.worth(taken, discharged);
        Worth mix = mix(bought, stored);
        doubt(Doubt.PRICE_UNKNOWN, mix.price() == null && came() > 0);
        doubt(Doubt.CARBON_UNKNOWN, mix.grams() == null && came() > 0);
        doubt(Doubt.BUILDING_UNKNOWN, measured.grid() == null && measured.building() == null);
        return new Balance(
                location,
                measured.begins(),
                measured.suppliers().stream().map(this::purchase).toList(),
                energy(measured.sun()),
                energy(discharged),
                energy(building()),
                energy(measured.cars()),
                energy(charged),
                energy(sold()),
                mix.price() == null ? null : money(mix.price()),
                mix.grams() == null ? null : new CarbonIntensity(mix.grams()),
                earned(),
                after(taken, mix),
                doubts);
    }

    private Worth assumed(Worth bought) {
        doubt(Doubt.STORE_ASSUMED, true);
        return bought;
    }

    private void doubt(Doubt doubt, boolean whether) {
        if (whether) {
            doubts.add(doubt);
        }
    }

    private double came() {
        return Math.max(0, net) + measured.sun() + discharged;
    }

    private double sold() {
        return Math.max(0, -net);
    }

    private double building() {
        return measured.building() == null
                ? Math.max(0, net + measured.sun() + discharged - charged - measured.cars())
                : measured.building();
    }

    private Purchase purchase(Supplied supplied) {
        return new Purchase(
                supplied.dso(), energy(Math.max(0, net) * supplied.share()), supplied.price(), supplied.carbon());
    }

    private Worth bought() {
        return new Worth(
                mean(
                        Doubt.PRICE_ASSUMED,
                        supplied -> supplied.price() == null
                                ? null
                                : Double.valueOf(supplied.price().doubleValue())),
                mean(
                        Doubt.CARBON_ASSUMED,
                        supplied -> supplied.carbon() == null
                                ? null
                                : Double.valueOf(supplied.carbon().gramsPerKilowattHour())));
    }

    /** Of what is known; what is not is taken to be like that. */
    private @Nullable Double mean(Doubt unknown, Function<Supplied, @Nullable Double> figure) {
        double sum = 0;
        double known = 0;
        for (Supplied supplied : measured.suppliers()) {
            Double value = figure.apply(supplied);
            sum += value == null ? 0 : value * supplied.share();
            known += value == null ? 0 : supplied.share();
        }
        doubt(unknown, net > 0 && known > 0 && known < ALMOST_ALL);
        return known == 0 ? null : Double.valueOf(sum / known);
    }

    private Worth mix(Worth bought, Worth stored) {
        return new Worth(mix(bought.price(), stored.price(), 0), mix(bought.grams(), stored.grams(), SUN_GRAMS));
    }

    /** Null if something that came is not known. */
    private @Nullable Double mix(@Nullable Double bought, @Nullable Double stored, double sun) {
        boolean unknown = (net > 0 && bought == null) || (discharged > 0 && stored == null) || came() <= 0;
        return unknown
                ? null
                : Double.valueOf(
                        (part(bought, Math.max(0, net)) + part(stored, discharged) + sun * measured.sun()) / came());
    }

    private static double part(@Nullable Double each, double energy) {
        return each == null ? 0 : each * energy;
    }

    private BigDecimal earned() {
        return measured.suppliers().stream()
                .filter(supplied -> supplied.sold() != null)
                .map(supplied -> supplied.sold().multiply(BigDecimal.valueOf(sold() * supplied.share() / 1000)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private Store after(double taken, Worth mix) {
        double inside = sum(flowed -> flowed.energy() > 0 ? flowed.inside() : 0);
        List<Flowed> batteries = measured.batteries();
        Double holds = batteries.isEmpty() || batteries.stream().anyMatch(flowed -> flowed.holds() == null)
                ? null
                : Double.valueOf(sum(flowed -> flowed.holds() == null ? 0 : flowed.holds()));
        return before.without(taken).with(charged, inside, mix).holding(holds);
    }

    private double sum(ToDoubleFunction<Flowed> figure) {
        return measured.batteries().stream().mapToDouble(figure).sum();
    }

    private static WattHours energy(double wattHours) {
        return new WattHours(BigDecimal.valueOf(wattHours));
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
