package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station reports that a transaction began, went on or ended (OCPP 2.0.1 E01).
 *
 * @param timestamp when it happened
 * @param seqNo counts up within the transaction
 * @param offline absent means false
 * @param cableMaxCurrent A
 * @param reservationId the reservation this transaction ends
 */
public record TransactionEventRequest(
        TransactionEventType eventType,
        Instant timestamp,
        TriggerReason triggerReason,
        @Range(since = "2.1", min = 0) int seqNo,
        Transaction transactionInfo,
        @Size(min = 1) @Nullable List<MeterValue> meterValue,
        @Nullable Boolean offline,
        @Range(since = "2.1", min = 0, max = 3) @Nullable Integer numberOfPhasesUsed,
        @Nullable Integer cableMaxCurrent,
        @Range(since = "2.1", min = 0) @Nullable Integer reservationId,
        @Nullable Evse evse,
        @Nullable IdToken idToken,
        @Since("2.1") @Nullable CostDetails costDetails,
        @Since("2.1") @Nullable PreconditioningStatus preconditioningStatus,
        @Since("2.1") @Nullable Boolean evseSleep,
        @Nullable CustomData customData)
        implements Request<TransactionEventResponse> {

    /** With the required fields only. */
    public TransactionEventRequest(
            TransactionEventType eventType,
            Instant timestamp,
            TriggerReason triggerReason,
            int seqNo,
            Transaction transactionInfo) {
        this(
                eventType,
                timestamp,
                triggerReason,
                seqNo,
                transactionInfo,
                null,
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
    public TransactionEventRequest(
            TransactionEventType eventType,
            Instant timestamp,
            TriggerReason triggerReason,
            int seqNo,
            Transaction transactionInfo,
            @Nullable List<MeterValue> meterValue,
            @Nullable Boolean offline,
            @Nullable Integer numberOfPhasesUsed,
            @Nullable Integer cableMaxCurrent,
            @Nullable Integer reservationId,
            @Nullable Evse evse,
            @Nullable IdToken idToken,
            @Nullable CustomData customData) {
        this(
                eventType,
                timestamp,
                triggerReason,
                seqNo,
                transactionInfo,
                meterValue,
                offline,
                numberOfPhasesUsed,
                cableMaxCurrent,
                reservationId,
                evse,
                idToken,
                null,
                null,
                null,
                customData);
    }
}
