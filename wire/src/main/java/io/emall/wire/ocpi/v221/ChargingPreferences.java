package io.emall.wire.ocpi.v221;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a driver wants of a session (OCPI 2.2.1 mod_sessions).
 *
 * @param energyNeed kWh
 */
public record ChargingPreferences(
        ProfileType profileType,
        @Nullable Instant departureTime,
        @Nullable BigDecimal energyNeed,
        @Nullable Boolean dischargeAllowed) {

    /** With the required fields only. */
    public ChargingPreferences(ProfileType profileType) {
        this(profileType, null, null, null);
    }
}
