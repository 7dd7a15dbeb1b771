package io.emall.cpms.core.energy;

import java.time.Duration;

/**
 * How often sites are looked at.
 *
 * @param every at least, where nothing happens
 * @param following the same while cars charge or where there are batteries: the plan is followed with what is measured
 * @param soon while power changes hands
 * @param watchdog for how long batteries do what they were told last
 */
public record EnergyRules(Duration every, Duration following, Duration soon, Duration watchdog) {}
