package io.emall.cpms.api;

import io.emall.cpms.core.battery.Battery;
import io.emall.cpms.core.battery.BatteryCommand;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.BatteryStatus;
import io.emall.cpms.core.battery.Belief;
import io.emall.cpms.core.battery.Contact;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.DeviceSheet;
import io.emall.cpms.core.battery.Meter;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.MeterReading;
import io.emall.cpms.core.battery.Quarter;
import io.emall.cpms.core.battery.Rating;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Batteries and meters as the API shows them: kW, kWh, per cent, °C; positive power charges. */
final class EnergyJson {
    private static final double PER_CENT = 100;

    private EnergyJson() {}

    /** How a device is reached; its secret is never shown. */
    record Reached(String protocol, Map<String, String> settings) {
        static Reached of(DeviceConnection its) {
            return new Reached(its.protocol(), its.settings());
        }
    }

    /** How the last attempt to ask it went. */
    record Heard(Contact.Kind kind, String words, Instant since) {
        static @Nullable Heard of(@Nullable Contact its) {
            return its == null ? null : new Heard(its.kind(), its.words(), its.since());
        }
    }

    /** What it tells. */
    record Told(
            double chargePercent, double powerKw, @Nullable Double temperature, List<String> faults, Instant at) {
        static Told of(BatteryState its) {
            return new Told(its.charge() * PER_CENT, its.power().kilo(), its.temperature(), its.faults(), its.at());
        }
    }

    /** @param lie why the battery is not believed; null if it is */
    record Charge(double percent, double plusMinus, Belief.@Nullable Kind lie) {
        static Charge of(Belief its) {
            return new Charge(
                    its.charge() * PER_CENT,
                    its.doubt() * PER_CENT,
                    its.lie() == null ? null : its.lie().kind());
        }
    }

    /** What it shall do. */
    record Ordered(double wantedKw, @Nullable Double sentKw, String why, Instant until, String trouble) {
        static Ordered of(BatteryCommand its) {
            Watts sent = its.sent();
            return new Ordered(
                    its.wanted().kilo(),
                    sent == null ? null : (Double) sent.kilo(),
                    its.why(),
                    its.until(),
                    its.words());
        }
    }

    record BatteryJson(
            String id,
            String name,
            double capacityKwh,
            double chargingKw,
            double dischargingKw,
            double chargingEfficiency,
            double dischargingEfficiency,
            BigDecimal wearPerKwh,
            double reservePercent,
            double coldest,
            double hottest,
            Reached connection,
            @Nullable Heard heard,
            @Nullable Told told,
            @Nullable Charge charge,
            @Nullable Ordered command) {
        static BatteryJson of(DeviceSheet.OfBattery sheet) {
            Battery its = sheet.device();
            Rating rating = its.rating();
            BatteryStatus status = sheet.standing().status();
            BatteryState told = status == null ? null : status.told();
            Belief charge = status == null ? null : status.belief();
            BatteryCommand command = sheet.standing().command();
            return new BatteryJson(
                    its.id().toString(),
                    its.name(),
                    rating.capacity().kilo().doubleValue(),
                    rating.charging().kilo(),
                    rating.discharging().kilo(),
                    rating.chargingEfficiency(),
                    rating.dischargingEfficiency(),
                    rating.wearPerKwh(),
                    rating.reserve() * PER_CENT,
                    rating.coldest(),
                    rating.hottest(),
                    Reached.of(its.connection()),
                    Heard.of(sheet.contact()),
                    told == null ? null : Told.of(told),
                    charge == null ? null : Charge.of(charge),
                    command == null ? null : Ordered.of(command));
        }
    }

    /** @param energyKwh the register of what flowed in the positive direction */
    record MeterJson(
            String id,
            String name,
            MeterKind kind,
            Reached connection,
            @Nullable Heard heard,
            @Nullable Double powerKw,
            @Nullable BigDecimal energyKwh,
            @Nullable Instant at) {
        static MeterJson of(DeviceSheet.OfMeter sheet) {
            Meter its = sheet.device();
            MeterReading reading =
                    sheet.status() == null ? null : sheet.status().reading();
            return new MeterJson(
                    its.id().toString(),
                    its.name(),
                    its.kind(),
                    Reached.of(its.connection()),
                    Heard.of(sheet.contact()),
                    reading == null ? null : (Double) reading.power().kilo(),
                    reading == null || reading.energy() == null
                            ? null
                            : reading.energy().kilo(),
                    reading == null ? null : reading.at());
        }
    }

    /** @param watched which share of the quarter of an hour it was watched */
    record Flow(
            Instant begins,
            double powerKw,
            double watched,
            @Nullable Double chargePercent) {
        static Flow of(Quarter its) {
            Double charge = its.charge();
            return new Flow(
                    its.begins(),
                    its.power().kilo(),
                    its.watched(),
                    charge == null ? null : (Double) (charge * PER_CENT));
        }
    }

    /** What a device said when it was tried; either of the first two, or why neither. */
    record Tried(
            @Nullable Told battery,
            @Nullable Double meterKw,
            @Nullable Heard trouble) {}
}
