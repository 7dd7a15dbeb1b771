package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.OneOf;
import io.emall.wire.Range;
import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which charging profiles to report. */
public record ChargingProfileCriterion(
        @Nullable ChargingProfilePurpose chargingProfilePurpose,
        @Range(since = "2.1", min = 0) @Nullable Integer stackLevel,
        @Size(min = 1) @Nullable List<Integer> chargingProfileId,

        @Length(max = 20) @OneOf(value = ChargingLimitSource.class, until = "2.1") @Size(min = 1, max = 4) @Nullable
        List<String> chargingLimitSource,

        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingProfileCriterion() {
        this(null, null, null, null, null);
    }
}
