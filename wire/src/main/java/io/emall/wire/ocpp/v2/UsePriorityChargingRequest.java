package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to charge with priority, or no longer (OCPP 2.1 K).
 *
 * @param activate false to end it
 */
@Since("2.1")
public record UsePriorityChargingRequest(
        @Length(max = 36) String transactionId,
        boolean activate,
        @Nullable CustomData customData) implements Request<UsePriorityChargingResponse> {

    /** With the required fields only. */
    public UsePriorityChargingRequest(String transactionId, boolean activate) {
        this(transactionId, activate, null);
    }
}
