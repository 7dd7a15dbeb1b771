package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import java.math.BigDecimal;
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
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public TransactionEventResponse() {
        this(null, null, null, null, null);
    }
}
