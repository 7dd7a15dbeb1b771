package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a battery tells of itself.
 *
 * @param charge how full it says it is, from 0 to 1
 * @param power at its connection to the site: positive charges, negative discharges
 * @param temperature in °C; null if it does not tell
 * @param faults in the device's words; empty if it is well
 * @param charging the most it would take now; null if it does not tell
 * @param discharging the most it would give now, as a positive figure; null if it does not tell
 * @param at when we heard it, by our clock
 */
public record BatteryState(
        double charge,
        Watts power,
        @Nullable Double temperature,
        List<String> faults,
        @Nullable Watts charging,
        @Nullable Watts discharging,
        Instant at) {

    private static final double STRONGEST = 1e9;

    /** @throws IllegalArgumentException if no battery can be like that */
    public BatteryState {
        faults = List.copyOf(faults);
        if (!(charge >= 0 && charge <= 1)) {
            throw new IllegalArgumentException("a state of charge of " + charge * 100 + " %");
        }
        if (!(Math.abs(power.value()) <= STRONGEST)) {
            throw new IllegalArgumentException("a power of " + power.value() + " W");
        }
        if (temperature != null && !(temperature > -100 && temperature < 200)) {
            throw new IllegalArgumentException("a temperature of " + temperature + " °C");
        }
        if (isNegative(charging) || isNegative(discharging)) {
            throw new IllegalArgumentException("a negative limit");
        }
    }

    private static boolean isNegative(@Nullable Watts limit) {
        return limit != null && !(limit.value() >= 0);
    }
}
