package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a battery shall do, and what became of it: one row per battery, said again and again until it is over.
 *
 * @param wanted before anything bounds it
 * @param why in words
 * @param until after that the battery is let go unless it is said anew
 * @param sent what the battery took over last; null if it did not
 * @param sentAt when; null if it did not
 * @param words why it could not be told the last time; empty if it could
 */
public record BatteryCommand(
        BatteryId battery,
        Watts wanted,
        String why,
        Instant at,
        Instant until,
        @Nullable Watts sent,
        @Nullable Instant sentAt,
        String words) {

    BatteryCommand sent(Watts taken, Instant now) {
        return new BatteryCommand(battery, wanted, why, at, until, taken, now, "");
    }

    BatteryCommand failed(String because) {
        return new BatteryCommand(battery, wanted, why, at, until, sent, sentAt, because);
    }
}
