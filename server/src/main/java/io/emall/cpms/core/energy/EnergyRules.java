package io.emall.cpms.core.energy;

import java.time.Duration;

/**
 * How often sites are looked at.
 *
 * @param every at least, where nothing happens
 * @param withBatteries the same where there are batteries: they follow what the location takes
 * @param soon while power changes hands
 * @param watchdog for how long batteries do what they were told last
 */
public record EnergyRules(Duration every, Duration withBatteries, Duration soon, Duration watchdog) {}
