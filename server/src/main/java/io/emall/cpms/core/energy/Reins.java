package io.emall.cpms.core.energy;

import io.emall.cpms.core.battery.BatteryControl;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.profile.PlannedLimits;
import io.emall.cpms.core.profile.Supply;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.Watts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Tells stations and batteries what a plan wants of them. */
public final class Reins {
    private static final String WHY = "plan";

    private final PlannedLimits limits;
    private final BatteryControl batteries;
    private final ExecutorService threads;

    /** @param threads waits for stations and batteries */
    public Reins(PlannedLimits limits, BatteryControl batteries, ExecutorService threads) {
        this.limits = limits;
        this.batteries = batteries;
        this.threads = threads;
    }

    /** Whether all of them were accepted. */
    boolean tell(List<Order> orders) {
        return all(orders.stream()
                .map(order -> (Callable<Boolean>) () -> limits.hold(order.tap(), order.limit(), order.until(), WHY))
                .toList());
    }

    /** What stations keep when we are silent: each EVSE its share of what the connection gives (P-63). */
    void fallbacks(Seen seen) {
        double all = seen.taps().stream()
                .mapToDouble(tap -> Supply.of(tap.evse()).maximum().value())
                .sum();
        double share = all <= 0 ? 0 : Math.min(1, seen.site().forStations().value() / all);
        all(seen.taps().stream()
                .map(Tap::evse)
                .map(evse -> (Callable<Boolean>) () -> {
                    limits.fallback(evse, fallback(evse, share), WHY);
                    return true;
                })
                .toList());
    }

    /** Rounded down to what stations can be told. */
    static Watts fallback(Evse evse, double share) {
        return new Watts(Math.floor(Supply.of(evse).maximum().value() * share / 10) * 10);
    }

    void batteries(Map<BatteryId, Watts> wanted) {
        wanted.forEach((battery, power) -> batteries.set(battery, power, WHY));
    }

    private boolean all(List<Callable<Boolean>> calls) {
        try {
            boolean good = true;
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                good &= call.get();
            }
            return good;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a station or battery could not be told", e.getCause());
        }
    }
}
