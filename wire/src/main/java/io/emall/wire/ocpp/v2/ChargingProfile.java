package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits over time, and when and for what they hold.
 *
 * @param stackLevel higher wins
 * @param transactionId only with TX_PROFILE
 */
public record ChargingProfile(
        int id,
        int stackLevel,
        ChargingProfilePurpose chargingProfilePurpose,
        ChargingProfileKind chargingProfileKind,
        @Size(min = 1, max = 3) List<ChargingSchedule> chargingSchedule,
        @Nullable RecurrencyKind recurrencyKind,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Length(max = 36) @Nullable String transactionId,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingProfile(
            int id,
            int stackLevel,
            ChargingProfilePurpose chargingProfilePurpose,
            ChargingProfileKind chargingProfileKind,
            List<ChargingSchedule> chargingSchedule) {
        this(
                id,
                stackLevel,
                chargingProfilePurpose,
                chargingProfileKind,
                chargingSchedule,
                null,
                null,
                null,
                null,
                null);
    }
}
