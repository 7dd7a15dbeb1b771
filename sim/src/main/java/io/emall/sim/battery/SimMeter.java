package io.emall.sim.battery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;

/** A meter that shows a power, which may change with time. Positive is taken. */
public final class SimMeter {

    private final InstantSource clock;
    private volatile ToDoubleFunction<Instant> power;
    private volatile boolean silent;

    /** @param power in W */
    public SimMeter(ToDoubleFunction<Instant> power, InstantSource clock) {
        this.power = power;
        this.clock = clock;
    }

    public void shows(ToDoubleFunction<Instant> other) {
        power = other;
    }

    public void silent(boolean on) {
        silent = on;
    }

    boolean isSilent() {
        return silent;
    }

    double watts() {
        return power.applyAsDouble(clock.instant());
    }
}
