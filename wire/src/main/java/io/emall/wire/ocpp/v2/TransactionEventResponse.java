package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the CSMS says to a transaction event. Answers {@link TransactionEventRequest} (OCPP 2.0.1 E01).
 *
 * @param totalCost with taxes, in the currency of the station; final when the transaction ended
 * @param chargingPriority -9 to 9, 0 by default
 */
public record TransactionEventResponse(
        @Nullable BigDecimal totalCost,
        @Nullable Integer chargingPriority,
        @Nullable IdTokenInfo idTokenInfo,
        @Nullable MessageContent updatedPersonalMessage,
        @Since("2.1") @Nullable TransactionLimit transactionLimit,
        @Since("2.1") @Size(min = 1, max = 4) @Nullable List<MessageContent> updatedPersonalMessageExtra,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public TransactionEventResponse() {
        this(null, null, null, null, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public TransactionEventResponse(
            @Nullable BigDecimal totalCost,
            @Nullable Integer chargingPriority,
            @Nullable IdTokenInfo idTokenInfo,
            @Nullable MessageContent updatedPersonalMessage,
            @Nullable CustomData customData) {
        this(totalCost, chargingPriority, idTokenInfo, updatedPersonalMessage, null, null, customData);
    }
}
