package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What to do in each step, and what comes of it if everything happens as foreseen.
 *
 * @param supplier from whom to buy, per step
 * @param bought W from the supplier, per step
 * @param sold W to the supplier, per step; never while buying
 * @param sun W used of what PV can give, per step
 * @param batteries what each does
 * @param cars mean W for each demand, per step of the horizon; 0 where it is not there
 * @param undelivered what each demand misses; only those that miss anything
 * @param because one for each step
 */
public record Plan(
        Horizon horizon,
        List<DsoId> supplier,
        Series bought,
        Series sold,
        Series sun,
        Map<BatteryId, Battery> batteries,
        Map<String, Series> cars,
        Map<String, WattHours> undelivered,
        Bill bill,
        List<Because> because) {

    /**
     * What one battery does.
     *
     * @param power W at its terminals, per step: charging is positive, discharging negative
     * @param stored Wh in it at the end of each step
     */
    public record Battery(Series power, Series stored) {}

    /**
     * What the plan is expected to cost, in the currency.
     *
     * @param energy bought less sold
     * @param wear of batteries
     * @param switching from one supplier to another
     * @param carbonKilograms of what is bought
     */
    public record Bill(double energy, double wear, double switching, double carbonKilograms) {

        public double total() {
            return energy + wear + switching;
        }
    }

    /** What this battery does; it is one of the question's. */
    public Battery battery(BatteryId id) {
        return Objects.requireNonNull(batteries.get(id));
    }

    /** Mean W for this demand, per step; it is one of the question's. */
    public Series car(String demand) {
        return Objects.requireNonNull(cars.get(demand));
    }

    /** W bought from this supplier, per step. */
    public Series boughtFrom(DsoId dso) {
        return Series.from(horizon.count(), step -> supplier.get(step).equals(dso) ? bought.at(step) : 0);
    }
}
