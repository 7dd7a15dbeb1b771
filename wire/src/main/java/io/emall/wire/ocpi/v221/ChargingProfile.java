package io.emall.wire.ocpi.v221;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits over time (OCPI 2.2.1 mod_charging_profiles).
 *
 * @param duration seconds; absent means until the end of the session
 */
public record ChargingProfile(
        ChargingRateUnit chargingRateUnit,
        @Nullable Instant startDateTime,
        @Nullable Integer duration,
        @Nullable BigDecimal minChargingRate,
        @Nullable List<ChargingProfilePeriod> chargingProfilePeriod) {

    /** With the required fields only. */
    public ChargingProfile(ChargingRateUnit chargingRateUnit) {
        this(chargingRateUnit, null, null, null, null);
    }
}
