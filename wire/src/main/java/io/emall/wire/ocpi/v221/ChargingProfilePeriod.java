package io.emall.wire.ocpi.v221;

import java.math.BigDecimal;

/**
 * A limit that holds from its start until the next period (OCPI 2.2.1 mod_charging_profiles).
 *
 * @param startPeriod seconds after the start of the profile
 * @param limit in the unit of the profile
 */
public record ChargingProfilePeriod(int startPeriod, BigDecimal limit) {}
