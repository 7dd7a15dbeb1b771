package io.emall.cpms.core.view;

import io.emall.cpms.core.balance.Balance;
import io.emall.cpms.core.balance.Totals;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.SitePower;
import io.emall.cpms.core.battery.SitePower.Measured;
import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.energy.EnergySheet;
import io.emall.cpms.core.forecast.Outlook;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A location's internal status (G3, G10; use case 4): what batteries hold, who charges, how its energy is managed, where it comes
 * from and what it costs.
 *
 * @param past the quarter-hours of the last day
 * @param since when today began there
 * @param today what of it is over
 * @param income net, of what ended today and what runs; null for whoever may see no money
 */
public record InternalStatus(
        LocationSheet sheet,
        Currency currency,
        EnergySheet energy,
        List<Vehicle> vehicles,
        Flows now,
        List<Balance> past,
        Instant since,
        Totals today,
        @Nullable BigDecimal income) {

    /**
     * A vehicle that charges.
     *
     * @param end when it will probably be over; null if nobody can say
     */
    public record Vehicle(ChargingSession session, @Nullable Outlook end) {}

    /**
     * Powers as last told.
     *
     * @param grid bought, negative for fed in; null if neither a meter nor the rest tells it
     * @param sun null without a meter
     * @param building null without a meter
     * @param battery into all batteries, negative for what they give; null if there is none that tells
     */
    public record Flows(
            @Nullable Watts grid,
            @Nullable Watts sun,
            @Nullable Watts building,
            Watts cars,
            @Nullable Watts battery) {
        static Flows of(SitePower meters, List<Standing> batteries, List<Vehicle> vehicles) {
            Watts cars = sum(
                    vehicles.stream().map(vehicle -> vehicle.session().meter().power()));
            List<BatteryState> told =
                    batteries.stream().flatMap(InternalStatus::told).toList();
            Watts battery = told.isEmpty() ? null : sum(told.stream().map(BatteryState::power));
            Watts sun = power(meters.pv());
            Watts building = power(meters.building());
            Watts grid = power(meters.grid());
            return new Flows(
                    grid == null ? reckoned(sun, building, cars, battery) : grid, sun, building, cars, battery);
        }

        private static @Nullable Watts reckoned(
                @Nullable Watts sun, @Nullable Watts building, Watts cars, @Nullable Watts battery) {
            return building == null ? null : new Watts(building.value() + cars.value() + value(battery) - value(sun));
        }

        private static double value(@Nullable Watts power) {
            return power == null ? 0 : power.value();
        }

        private static @Nullable Watts power(@Nullable Measured measured) {
            return measured == null ? null : measured.power();
        }

        private static Watts sum(Stream<@Nullable Watts> powers) {
            return new Watts(
                    powers.filter(Objects::nonNull).mapToDouble(Watts::value).sum());
        }

        /** Which share of what is used now comes out of batteries or from the sun; null if nobody can say. */
        public @Nullable Double own() {
            if (grid == null) {
                return null;
            }
            double ours = Math.max(0, value(sun)) + Math.max(0, -value(battery));
            double all = ours + Math.max(0, grid.value());
            return all <= 0 ? null : Double.valueOf(ours / all);
        }
    }

    private static Stream<BatteryState> told(Standing standing) {
        return standing.charge() == null || standing.status() == null
                ? Stream.empty()
                : Stream.ofNullable(standing.status().told());
    }

    /** What all batteries hold of which something is known; null if there is none. */
    public @Nullable WattHours stored() {
        List<Standing> known = energy.batteries().stream()
                .filter(standing -> standing.charge() != null)
                .toList();
        return known.isEmpty()
                ? null
                : known.stream().map(InternalStatus::held).reduce(WattHours.ZERO, WattHours::plus);
    }

    /** What a battery holds; zero if nobody knows. */
    public static WattHours held(Standing standing) {
        var charge = standing.charge();
        return charge == null
                ? WattHours.ZERO
                : new WattHours(
                        standing.battery().rating().capacity().value().multiply(BigDecimal.valueOf(charge.charge())));
    }

    /** Until when costs are reckoned; null if nothing is yet. */
    public @Nullable Instant reckonedUntil() {
        return past.isEmpty() ? null : past.getLast().begins().plus(Balance.STEP);
    }

    /** What was earned today beyond what the cars' energy cost; null if one of them is not known. */
    public @Nullable BigDecimal profit() {
        BigDecimal cost = today.carsCost();
        return income == null || cost == null ? null : income.subtract(cost);
    }
}
