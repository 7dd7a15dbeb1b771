package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.time.Duration;

/**
 * The rules of batteries and meters.
 *
 * @param readEvery how often each is asked
 * @param watchdog after how long a battery that hears nothing goes back to its safe mode
 * @param commandFor how long a battery does what it was told unless it is told anew
 * @param keep how long is kept what flowed
 */
public record DeviceRules(Duration readEvery, Duration watchdog, Duration commandFor, Duration keep) {

    public static final DeviceRules STANDARD = new DeviceRules(
            Duration.ofSeconds(10), Duration.ofSeconds(90), Duration.ofMinutes(15), Duration.ofDays(400));

    private static final Duration GIVING = Duration.ofMinutes(12);

    /**
     * After how long a battery that hears nothing goes back to its safe mode. One that gives goes on for longer than any limit of
     * a station that counts on it lasts; one that takes soon stops.
     *
     * @param power positive charges
     */
    Duration watchdog(Watts power) {
        return power.value() < 0 ? giving() : watchdog;
    }

    /** How long a battery that gives goes on without us. */
    public Duration giving() {
        return watchdog.compareTo(GIVING) > 0 ? watchdog : GIVING;
    }

    /** Two words may be lost before the watchdog bites. */
    Duration refresh() {
        return watchdog.dividedBy(3);
    }
}
