package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.BatteryCommand;
import io.emall.cpms.core.battery.BatteryState;
import io.emall.cpms.core.battery.SitePower.Measured;
import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stations may draw together, come what may until their limits end: of the sun nothing is promised to them, of a battery only
 * what it gives now and goes on giving for that long without us, and the building may take more than it does. A battery stops
 * charging soon after we fall silent: what the sun gives now is good enough for that.
 */
final class Budget {
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** By this share of its highest load the building may rise before we notice. */
    private static final double RISE = 0.1;

    private Budget() {}

    /** @param watchdog for how long batteries do what they were told last */
    static Watts of(Seen seen, Duration watchdog) {
        double given = seen.batteries().stream()
                .mapToDouble(battery -> Math.max(0, support(battery, seen, watchdog)))
                .sum();
        double left = withoutBatteries(seen) + given - Math.max(0, taken(seen) - sunNow(seen));
        return new Watts(Math.max(0, left));
    }

    /** W, if batteries rested. */
    static double withoutBatteries(Seen seen) {
        return seen.importLimit().value() - building(seen);
    }

    /** W that batteries take, or were told to. */
    static double taken(Seen seen) {
        return seen.batteries().stream()
                .mapToDouble(battery -> Math.max(0, -support(battery, seen, Duration.ZERO)))
                .sum();
    }

    /** W, zero if nothing told it lately. */
    static double sunNow(Seen seen) {
        Measured sun = seen.meters().pv();
        return sun == null || isOld(sun.at(), seen.now())
                ? 0
                : Math.max(0, sun.power().value());
    }

    /** W, the most it may take if nothing told it lately. */
    static double buildingNow(Seen seen) {
        Measured building = seen.meters().building();
        return building == null || !building.complete() || isOld(building.at(), seen.now())
                ? seen.site().building().value()
                : building.power().value();
    }

    /** W that it takes, or will before we notice. */
    static double building(Seen seen) {
        double most = seen.site().building().value();
        Measured measured = seen.meters().building();
        if (measured == null || !measured.complete() || isOld(measured.at(), seen.now())) {
            return most;
        }
        double may = measured.power().value() + RISE * most;
        return most == 0 ? may : Math.max(measured.power().value(), Math.min(most, may));
    }

    private static boolean isOld(Instant at, Instant now) {
        return at.plus(FRESH).isBefore(now);
    }

    /** Positive for what it gives, negative for what it takes or may take. */
    private static double support(Standing battery, Seen seen, Duration watchdog) {
        BatteryState told = battery.status() == null ? null : battery.status().told();
        double wanted = wanted(battery.command());
        if (told == null || isOld(told.at(), seen.now())) {
            return -Math.max(0, wanted);
        }
        double measured = told.power().value();
        if (measured >= 0 || wanted >= 0) {
            return -Math.max(0, Math.max(measured, wanted));
        }
        boolean lasts = !seen.now().plus(watchdog).isBefore(seen.until());
        Duration span = Duration.between(seen.now(), seen.until());
        double firm = -battery.safe(new Watts(Math.max(measured, wanted)), span)
                .power()
                .value();
        return lasts ? firm : 0;
    }

    private static double wanted(@Nullable BatteryCommand command) {
        return command == null || command.sent() == null ? 0 : command.sent().value();
    }
}
