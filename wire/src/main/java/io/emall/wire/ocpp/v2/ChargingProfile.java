package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
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
        @Range(since = "2.1", min = 0) int stackLevel,
        ChargingProfilePurpose chargingProfilePurpose,
        ChargingProfileKind chargingProfileKind,
        @Size(min = 1, max = 3) List<ChargingSchedule> chargingSchedule,
        @Nullable RecurrencyKind recurrencyKind,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Length(max = 36) @Nullable String transactionId,
        @Since("2.1") @Nullable Integer maxOfflineDuration,
        @Since("2.1") @Nullable Boolean invalidAfterOfflineDuration,
        @Since("2.1") @Nullable Integer dynUpdateInterval,
        @Since("2.1") @Nullable Instant dynUpdateTime,
        @Since("2.1") @Length(max = 256) @Nullable String priceScheduleSignature,
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
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** With the fields that 2.0.1 has. */
    public ChargingProfile(
            int id,
            int stackLevel,
            ChargingProfilePurpose chargingProfilePurpose,
            ChargingProfileKind chargingProfileKind,
            List<ChargingSchedule> chargingSchedule,
            @Nullable RecurrencyKind recurrencyKind,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @Nullable String transactionId,
            @Nullable CustomData customData) {
        this(
                id,
                stackLevel,
                chargingProfilePurpose,
                chargingProfileKind,
                chargingSchedule,
                recurrencyKind,
                validFrom,
                validTo,
                transactionId,
                null,
                null,
                null,
                null,
                null,
                customData);
    }
}
