package io.emall.cpms.api;

import io.emall.cpms.core.balance.Balance;
import io.emall.cpms.core.balance.Doubt;
import io.emall.cpms.core.balance.Purchase;
import io.emall.cpms.core.balance.Totals;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.energy.Choice;
import io.emall.cpms.core.energy.Decision;
import io.emall.cpms.core.energy.EnergySheet;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.core.view.InternalStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A location's internal status. Powers in kW, energies in kWh; money net, in the currency, and null for whoever may see none.
 *
 * @param income of today: what ended and what runs
 * @param profit of today: income less what the cars' energy cost, which is known until {@code reckonedUntil}
 */
record InternalStatusJson(
        String location,
        String name,
        String currency,
        Settings settings,
        List<BatteryJson> batteries,
        List<VehicleJson> vehicles,
        NowJson now,
        TodayJson today,
        @Nullable Instant reckonedUntil,
        @Nullable BigDecimal income,
        @Nullable BigDecimal profit) {

    /**
     * How the location's energy is managed.
     *
     * @param supplierByHand whether a person chose it
     * @param importLimitKw what may be taken from the grid; null if nobody plans for the location
     */
    record Settings(
            @Nullable String supplier,
            @Nullable UUID supplierId,
            boolean supplierByHand,
            @Nullable Instant supplierUntil,
            @Nullable Double importLimitKw,
            @Nullable Instant plannedAt) {
        static Settings of(EnergySheet energy) {
            Optional<Decision> supplier = energy.about("supplier");
            return new Settings(
                    energy.supply() == null ? null : energy.name(energy.supply().dso()),
                    energy.supply() == null ? null : energy.supply().dso().value(),
                    supplier.isPresent(),
                    supplier.map(Decision::until).orElse(null),
                    limit(energy),
                    energy.plan() == null ? null : energy.plan().madeAt());
        }

        private static @Nullable Double limit(EnergySheet energy) {
            return energy.about("limit")
                    .map(decision -> decision.choice() instanceof Choice.SiteLimit(Watts limit) ? limit.kilo() : null)
                    .orElseGet(() -> energy.site() == null
                            ? null
                            : energy.site().importLimit().kilo());
        }
    }

    /**
     * A battery.
     *
     * @param powerKw negative for what it gives
     * @param use null if the plan decides
     */
    record BatteryJson(
            UUID id,
            String name,
            @Nullable Double storedKwh,
            @Nullable Double charge,
            @Nullable Double powerKw,
            Choice.@Nullable Use use,
            @Nullable Integer reservePercent) {
        static BatteryJson of(EnergySheet energy, Standing standing) {
            boolean isKnown = standing.charge() != null;
            BatteryState told =
                    standing.status() == null ? null : standing.status().told();
            return new BatteryJson(
                    standing.battery().id().value(),
                    standing.battery().name(),
                    isKnown ? InternalStatus.held(standing).kilo().doubleValue() : null,
                    standing.charge() == null ? null : standing.charge().charge(),
                    told == null ? null : told.power().kilo(),
                    energy.use(standing.battery().id()),
                    energy.reserve(standing.battery().id()));
        }
    }

    /** @param probableEnd null if nobody can say */
    record VehicleJson(
            String session,
            String station,
            @Nullable Integer evseNumber,
            @Nullable Double powerKw,
            BigDecimal energyKwh,
            @Nullable Integer stateOfCharge,
            @Nullable Instant probableEnd) {
        static VehicleJson of(InternalStatus.Vehicle vehicle) {
            var session = vehicle.session();
            Watts power = session.meter().power();
            return new VehicleJson(
                    session.id().toString(),
                    session.place().station().value(),
                    session.place().number(),
                    power == null ? null : power.kilo(),
                    session.meter().energy().kilo(),
                    session.meter().stateOfCharge(),
                    vehicle.end() == null ? null : vehicle.end().median());
        }
    }

    /** Each null if nothing tells it; {@code gridKw} is negative for what is fed in. */
    record NowJson(
            @Nullable Double gridKw,
            @Nullable Double sunKw,
            @Nullable Double buildingKw,
            Double carsKw,
            @Nullable Double batteriesKw) {
        static NowJson of(InternalStatus.Flows now) {
            return new NowJson(
                    kilo(now.grid()),
                    kilo(now.sun()),
                    kilo(now.building()),
                    now.cars().kilo(),
                    kilo(now.battery()));
        }

        private static @Nullable Double kilo(@Nullable Watts power) {
            return power == null ? null : power.kilo();
        }
    }

    /** @param dso null for whoever supplied it, unknown to us */
    record BoughtJson(
            @Nullable UUID dso,
            BigDecimal kwh,
            @Nullable BigDecimal perKwh,
            @Nullable Double gramsPerKwh) {
        static BoughtJson of(Purchase bought, boolean money) {
            CarbonIntensity carbon = bought.carbon();
            return new BoughtJson(
                    bought.dso() == null ? null : bought.dso().value(),
                    bought.energy().kilo(),
                    money ? bought.perKilowattHour() : null,
                    carbon == null ? null : carbon.gramsPerKilowattHour());
        }
    }

    /** @param doubts what of it was not measured but taken to be so */
    record TodayJson(
            Instant since,
            List<BoughtJson> bought,
            BigDecimal sunKwh,
            BigDecimal dischargedKwh,
            BigDecimal carsKwh,
            BigDecimal buildingKwh,
            BigDecimal chargedKwh,
            BigDecimal soldKwh,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal carsCost,
            @Nullable Double carsGrams,
            Set<Doubt> doubts) {
        static TodayJson of(InternalStatus status, boolean money) {
            Totals today = status.today();
            return new TodayJson(
                    status.since(),
                    today.bought().stream()
                            .map(one -> BoughtJson.of(one, money))
                            .toList(),
                    today.sun().kilo(),
                    today.discharged().kilo(),
                    today.cars().kilo(),
                    today.building().kilo(),
                    today.charged().kilo(),
                    today.sold().kilo(),
                    money ? today.cost() : null,
                    money ? today.carsCost() : null,
                    today.grams(),
                    today.doubts());
        }
    }

    /** What a quarter-hour was made of. */
    record QuarterJson(
            Instant begins,
            List<BoughtJson> bought,
            BigDecimal sunKwh,
            BigDecimal dischargedKwh,
            BigDecimal carsKwh,
            BigDecimal buildingKwh,
            BigDecimal chargedKwh,
            BigDecimal soldKwh,
            @Nullable BigDecimal perKwh,
            @Nullable Double gramsPerKwh,
            Set<Doubt> doubts) {
        static QuarterJson of(Balance balance, boolean money) {
            CarbonIntensity carbon = balance.carbon();
            return new QuarterJson(
                    balance.begins(),
                    balance.bought().stream()
                            .map(one -> BoughtJson.of(one, money))
                            .toList(),
                    balance.sun().kilo(),
                    balance.discharged().kilo(),
                    balance.cars().kilo(),
                    balance.building().kilo(),
                    balance.charged().kilo(),
                    balance.sold().kilo(),
                    money ? balance.perKilowattHour() : null,
                    carbon == null ? null : carbon.gramsPerKilowattHour(),
                    balance.doubts());
        }
    }

    static InternalStatusJson of(InternalStatus status, boolean money) {
        EnergySheet energy = status.energy();
        return new InternalStatusJson(
                status.sheet().location().id().value(),
                status.sheet().location().name(),
                status.currency().getCurrencyCode(),
                Settings.of(energy),
                energy.batteries().stream()
                        .map(standing -> BatteryJson.of(energy, standing))
                        .toList(),
                status.vehicles().stream().map(VehicleJson::of).toList(),
                NowJson.of(status.now()),
                TodayJson.of(status, money),
                status.reckonedUntil(),
                status.income(),
                money ? status.profit() : null);
    }
}
