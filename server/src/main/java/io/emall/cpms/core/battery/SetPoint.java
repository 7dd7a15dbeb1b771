package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.time.Duration;

/**
 * What a battery shall do.
 *
 * @param power positive charges, negative discharges, zero holds
 * @param validFor the watchdog: if it is not said again in this time, the battery goes back to its own safe mode
 */
public record SetPoint(Watts power, Duration validFor) {}
