package io.emall.cpms.core.balance;

import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.WattHours;

/**
 * What a session charged within a quarter-hour.
 *
 * @param estimated whether a part of it was not metered yet
 */
public record CarShare(SessionId session, WattHours energy, boolean estimated) {}
