package io.emall.sim.station;

import java.time.Duration;

/** An electric car with a battery: it takes full power up to 60 % and less and less from there on. */
public final class Car {
    private static final double TAPER_FROM = 0.6;
    private static final double LEAST = 0.1;
    private static final Duration STEP = Duration.ofSeconds(10);

    private final double capacityWh;
    private final double maximumW;
    private double energyWh;

    /**
     * A car that arrives.
     *
     * @param capacityWh usable capacity of the battery
     * @param maximumW what it can take at most
     * @param soc state of charge, 0 to 100
     */
    public Car(double capacityWh, double maximumW, int soc) {
        this.capacityWh = capacityWh;
        this.maximumW = maximumW;
        this.energyWh = capacityWh * soc / 100;
    }

    /** An everyday car: 60 kWh, 120 kW, at 20 %. */
    public static Car everyday() {
        return new Car(60_000, 120_000, 20);
    }

    /** State of charge, 0 to 100. */
    public synchronized int soc() {
        return (int) Math.floor(100 * energyWh / capacityWh + 1e-9);
    }

    public synchronized boolean isFull() {
        return energyWh >= capacityWh;
    }

    /** What it takes now, in W, when this much is offered. */
    public synchronized double power(double offeredW) {
        double fill = energyWh / capacityWh;
        if (fill >= 1) {
            return 0;
        }
        double share = fill <= TAPER_FROM ? 1 : 1 - (1 - LEAST) * (fill - TAPER_FROM) / (1 - TAPER_FROM);
        return Math.min(offeredW, maximumW * share);
    }

    /** Charges for a while and returns the energy taken, in Wh. */
    public synchronized double charge(double offeredW, Duration time) {
        double taken = 0;
        for (Duration left = time; left.isPositive(); left = left.minus(STEP)) {
            Duration step = left.compareTo(STEP) < 0 ? left : STEP;
            double wh = Math.min(power(offeredW) * step.toMillis() / 3_600_000, capacityWh - energyWh);
            energyWh += wh;
            taken += wh;
        }
        return taken;
    }
}
