package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a meter tells.
 *
 * @param power its sign is that of {@link MeterKind}
 * @param energy its register of what flowed in the positive direction; null if it has none
 * @param at when we heard it, by our clock
 */
public record MeterReading(Watts power, @Nullable WattHours energy, Instant at) {

    private static final double STRONGEST = 1e9;

    /** @throws IllegalArgumentException if no meter can tell that */
    public MeterReading {
        if (!(Math.abs(power.value()) <= STRONGEST)) {
            throw new IllegalArgumentException("a power of " + power.value() + " W");
        }
    }
}
