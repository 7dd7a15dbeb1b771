package io.emall.cpms.app.bench;

import io.emall.cpms.core.forecast.Ended;
import io.emall.cpms.core.forecast.Occasion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A real session.
 *
 * @param driver empty if the data does not tell
 * @param battery what was measured meanwhile, if that was synthesised
 */
public record PastSession(
        Occasion occasion,
        double minutes,
        double kilowattHours,
        String driver,
        @Nullable Curve battery) {

    public Instant start() {
        return occasion.at().toInstant();
    }

    public Instant end() {
        return start().plus(Duration.ofSeconds(Math.round(minutes * 60)));
    }

    Ended ended() {
        return new Ended(occasion, minutes);
    }

    PastSession with(@Nullable Curve curve) {
        return new PastSession(occasion, minutes, kilowattHours, driver, curve);
    }
}
