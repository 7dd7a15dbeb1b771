package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which charging profiles to report. */
public record ChargingProfileCriterion(
        @Nullable ChargingProfilePurpose chargingProfilePurpose,
        @Nullable Integer stackLevel,
        @Size(min = 1) @Nullable List<Integer> chargingProfileId,
        @Size(min = 1, max = 4) @Nullable List<ChargingLimitSource> chargingLimitSource,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingProfileCriterion() {
        this(null, null, null, null, null);
    }
}
