package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What flowed in a quarter of an hour.
 *
 * @param power the mean while it was watched
 * @param watched which share of the quarter that was, from 0 to 1
 * @param charge what we took the battery's charge to be at its end; null for meters
 */
public record Quarter(
        Instant begins,
        Watts power,
        double watched,
        @Nullable Double charge) {

    static Quarter of(PowerHistory.Part part) {
        double mean = part.seconds() == 0 ? 0 : part.wattSeconds() / part.seconds();
        double watched = Math.min(1, part.seconds() / PowerHistory.STEP.toSeconds());
        return new Quarter(part.begins(), new Watts(mean), watched, part.charge());
    }

    Quarter plus(Quarter other) {
        return new Quarter(
                begins, new Watts(power.value() + other.power.value()), Math.min(watched, other.watched), null);
    }
}
