package io.emall.wire.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Limits over time, and when and for what they hold.
 *
 * @param stackLevel higher wins
 * @param transactionId only with TX_PROFILE
 */
public record ChargingProfile(
        int chargingProfileId,
        int stackLevel,
        ChargingProfilePurpose chargingProfilePurpose,
        ChargingProfileKind chargingProfileKind,
        ChargingSchedule chargingSchedule,
        @Nullable Integer transactionId,
        @Nullable RecurrencyKind recurrencyKind,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    /** With the required fields only. */
    public ChargingProfile(
            int chargingProfileId,
            int stackLevel,
            ChargingProfilePurpose chargingProfilePurpose,
            ChargingProfileKind chargingProfileKind,
            ChargingSchedule chargingSchedule) {
        this(
                chargingProfileId,
                stackLevel,
                chargingProfilePurpose,
                chargingProfileKind,
                chargingSchedule,
                null,
                null,
                null,
                null);
    }
}
