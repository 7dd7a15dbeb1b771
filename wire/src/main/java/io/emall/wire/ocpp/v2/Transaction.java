package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as its station sees it.
 *
 * @param timeSpentCharging seconds
 * @param stoppedReason absent at the end means LOCAL
 */
public record Transaction(
        @Length(max = 36) String transactionId,
        @Nullable ChargingState chargingState,
        @Nullable Integer timeSpentCharging,
        @Nullable Reason stoppedReason,
        @Nullable Integer remoteStartId,
        @Since("2.1") @Nullable OperationMode operationMode,
        @Since("2.1") @Length(max = 60) @Nullable String tariffId,
        @Since("2.1") @Nullable TransactionLimit transactionLimit,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Transaction(String transactionId) {
        this(transactionId, null, null, null, null, null, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public Transaction(
            String transactionId,
            @Nullable ChargingState chargingState,
            @Nullable Integer timeSpentCharging,
            @Nullable Reason stoppedReason,
            @Nullable Integer remoteStartId,
            @Nullable CustomData customData) {
        this(
                transactionId,
                chargingState,
                timeSpentCharging,
                stoppedReason,
                remoteStartId,
                null,
                null,
                null,
                customData);
    }
}
