package io.emall.cpms.core.energy;

import org.jspecify.annotations.Nullable;

/**
 * What was measured at a location while a quarter-hour was watched: means in W.
 *
 * @param bought from the grid; negative for what flowed into it; null if no meter tells and it cannot be reckoned
 * @param samples how often it was looked at
 */
public record Flow(@Nullable Double bought, double sun, double building, double cars, double battery, int samples) {

    public Flow and(Flow other) {
        return new Flow(
                bought == null || other.bought == null ? null : mean(bought, other, other.bought),
                mean(sun, other, other.sun),
                mean(building, other, other.building),
                mean(cars, other, other.cars),
                mean(battery, other, other.battery),
                samples + other.samples);
    }

    private double mean(double ours, Flow other, double theirs) {
        return (ours * samples + theirs * other.samples) / (samples + other.samples);
    }
}
