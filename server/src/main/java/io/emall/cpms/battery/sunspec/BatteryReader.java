package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A battery's state from its models: 713, 802 or 124 tell the charge, 701 or 103 the power. */
final class BatteryReader {

    private static final double PER_CENT = 100;
    /** Some devices round up. */
    private static final double FULL = 101;

    private static final int STATE_FAULT = 99;
    private static final int STATUS_ERROR = 2;
    private static final List<String> EVENTS = List.of(
            "COMMUNICATION_ERROR",
            "OVER_TEMP_ALARM",
            "",
            "UNDER_TEMP_ALARM",
            "",
            "OVER_CHARGE_CURRENT_ALARM",
            "",
            "OVER_DISCHARGE_CURRENT_ALARM",
            "",
            "OVER_VOLT_ALARM",
            "",
            "UNDER_VOLT_ALARM",
            "",
            "",
            "",
            "",
            "",
            "",
            "TEMPERATURE_IMBALANCE_ALARM",
            "",
            "CONTACTOR_ERROR",
            "FAN_ERROR",
            "GROUND_FAULT",
            "OPEN_DOOR_ERROR",
            "",
            "OTHER_ALARM",
            "",
            "",
            "CONFIGURATION_ALARM");

    private BatteryReader() {}

    static BatteryState read(Models models, Instant now) throws Failed {
        Inverter inverter = models.inverter()
                .orElseThrow(() -> new Failed(Failed.Kind.NONSENSE, "the device has no model 701 or 101 to 103"));
        Optional<Model> capacity = models.find(Models.CAPACITY);
        Optional<Model> battery = models.find(Models.BATTERY);
        Optional<Model> storage = models.find(Models.STORAGE);
        List<String> faults = new ArrayList<>(inverter.faults());
        if (capacity.isPresent() && capacity.get().is(4, STATUS_ERROR)) {
            faults.add("STORAGE_ERROR");
        }
        battery.ifPresent(its -> faults.addAll(faults(its)));
        return new BatteryState(
                charge(capacity, battery, storage) / PER_CENT,
                new Watts(0 - inverter.watts()),
                inverter.temperature(),
                faults,
                limit(battery, 2, 43),
                limit(battery, 3, 44),
                now);
    }

    private static double charge(Optional<Model> capacity, Optional<Model> battery, Optional<Model> storage)
            throws Failed {
        Double told = capacity.isPresent() ? capacity.get().unsigned(2, 6) : null;
        if (told == null && battery.isPresent()) {
            told = battery.get().unsigned(9, 54);
        }
        if (told == null && storage.isPresent()) {
            told = storage.get().unsigned(6, 20);
        }
        if (told == null) {
            throw new Failed(Failed.Kind.NONSENSE, "neither model 713, 802 nor 124 tells the charge");
        }
        return told > PER_CENT && told <= FULL ? PER_CENT : told;
    }

    private static List<String> faults(Model battery) {
        List<String> faults = battery.bits(24, EVENTS);
        if (battery.is(20, STATE_FAULT)) {
            faults.add("BATTERY_FAULT");
        }
        return faults;
    }

    /** The nameplate's, or less if the present current does not allow it. */
    private static @Nullable Watts limit(Optional<Model> model, int rate, int current) throws Failed {
        if (model.isEmpty()) {
            return null;
        }
        Model battery = model.get();
        Double most = battery.unsigned(rate, 52);
        Double amperes = battery.unsigned(current, 60);
        Double volts = battery.unsigned(32, 57);
        if (amperes == null || volts == null) {
            return most == null ? null : new Watts(most);
        }
        double now = amperes * volts;
        return new Watts(most == null ? now : Math.min(most, now));
    }
}
