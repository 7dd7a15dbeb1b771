package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
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
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Transaction(String transactionId) {
        this(transactionId, null, null, null, null, null);
    }
}
