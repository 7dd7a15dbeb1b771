package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A battery as it stands.
 *
 * @param status null if it was never asked
 * @param command null if it is left to itself
 * @param at when this was looked up
 */
public record Standing(
        Battery battery,
        @Nullable BatteryStatus status,
        @Nullable BatteryCommand command,
        Instant at) {

    /** How full we take it to be; null if it never told or has been silent for too long. */
    public @Nullable Belief charge() {
        if (status == null || status.told() == null) {
            return null;
        }
        boolean stale = status.told().at().plus(SafePower.STALE).isBefore(at);
        return stale ? null : status.belief();
    }

    /** What of a power is safe now if it goes on for so long. */
    public SafePower safe(Watts power, Duration during) {
        return SafePower.of(battery.rating(), status, power, during, at);
    }

    /** The most it could charge for so long, and why not more. */
    public SafePower mostCharging(Duration during) {
        return safe(battery.rating().charging(), during);
    }

    /** The most it could discharge for so long, as a negative power, and why not more. */
    public SafePower mostDischarging(Duration during) {
        return safe(new Watts(-battery.rating().discharging().value()), during);
    }
}
