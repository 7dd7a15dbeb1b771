package io.emall.cpms.battery.http;

import io.emall.cpms.battery.Failed;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.MeterReading;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device tells; a meter tells power and energy only.
 *
 * @param chargePercent how full, from 0 to 100
 * @param powerW a battery's is positive while it charges
 * @param energyWh a meter's register
 */
record StateJson(
        @Nullable Double chargePercent,
        @Nullable Double powerW,
        @Nullable Double temperatureC,
        @Nullable List<String> faults,
        @Nullable Double maxChargeW,
        @Nullable Double maxDischargeW,
        @Nullable Double energyWh) {

    /** In JSON names are written {@code charge_percent}. */
    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final int MOST_FAULTS = 20;
    private static final int LONGEST_FAULT = 100;
    private static final double PER_CENT = 100;
    private static final double MOST_ENERGY = 1e15;

    static StateJson read(String body) throws Failed {
        try {
            StateJson state = JSON.readValue(body, StateJson.class);
            if (state == null) {
                throw new Failed(Failed.Kind.NONSENSE, "the answer is empty");
            }
            return state;
        } catch (JacksonException e) {
            throw new Failed(
                    Failed.Kind.NONSENSE, "the answer is not the JSON it should be: " + e.getOriginalMessage());
        }
    }

    BatteryState battery(Instant now) throws Failed {
        return new BatteryState(
                needed("charge_percent", chargePercent) / PER_CENT,
                new Watts(needed("power_w", powerW)),
                temperatureC,
                faults == null
                        ? List.of()
                        : faults.stream()
                                .limit(MOST_FAULTS)
                                .map(StateJson::line)
                                .toList(),
                watts(maxChargeW),
                watts(maxDischargeW),
                now);
    }

    MeterReading meter(Instant now) throws Failed {
        if (energyWh != null && !(Math.abs(energyWh) < MOST_ENERGY)) {
            throw new Failed(Failed.Kind.NONSENSE, "an energy of " + energyWh + " Wh");
        }
        return new MeterReading(
                new Watts(needed("power_w", powerW)),
                energyWh == null ? null : new WattHours(BigDecimal.valueOf(energyWh)),
                now);
    }

    private static double needed(String name, @Nullable Double value) throws Failed {
        if (value == null) {
            throw new Failed(Failed.Kind.NONSENSE, "the answer has no " + name);
        }
        return value;
    }

    private static @Nullable Watts watts(@Nullable Double value) {
        return value == null ? null : new Watts(value);
    }

    private static String line(@Nullable String fault) {
        String text = String.valueOf(fault);
        return text.substring(0, Math.min(LONGEST_FAULT, text.length()));
    }
}
