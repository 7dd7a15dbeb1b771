package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Tells a station what a running transaction costs so far (OCPP 2.0.1 I02).
 *
 * @param totalCost with taxes, in the currency of the station
 */
public record CostUpdatedRequest(
        BigDecimal totalCost,
        @Length(max = 36) String transactionId,
        @Nullable CustomData customData) implements Request<CostUpdatedResponse> {

    /** With the required fields only. */
    public CostUpdatedRequest(BigDecimal totalCost, String transactionId) {
        this(totalCost, transactionId, null);
    }
}
