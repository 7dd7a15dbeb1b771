package io.emall.sim.station;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/**
 * How a simulated station is built and runs.
 *
 * @param outletsW what each outlet offers at most, in W; outlet 1 first
 * @param meterWh what each outlet's register shows at the beginning
 * @param connectTimeout how long a permit waits for a car (ConnectionTimeOut, EVConnectionTimeOut)
 * @param clock the station's clock
 */
public record StationPlan(List<Double> outletsW, long meterWh, Duration connectTimeout, InstantSource clock) {

    /** Outlets of this power, a meter that has seen some use, a minute to plug in, the right time. */
    public static StationPlan withOutlets(double... watts) {
        List<Double> outlets = Arrays.stream(watts).boxed().toList();
        return new StationPlan(outlets, 1_000_000, Duration.ofSeconds(60), InstantSource.system());
    }

    public StationPlan connectTimeout(Duration connectTimeout) {
        return new StationPlan(outletsW, meterWh, connectTimeout, clock);
    }

    public StationPlan clock(InstantSource clock) {
        return new StationPlan(outletsW, meterWh, connectTimeout, clock);
    }
}
