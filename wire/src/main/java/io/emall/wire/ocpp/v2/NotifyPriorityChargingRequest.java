package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * A station tells that a driver wants priority, or no longer (OCPP 2.1 K).
 *
 * @param activated false when it ended
 */
@Since("2.1")
public record NotifyPriorityChargingRequest(
        @Length(max = 36) String transactionId,
        boolean activated,
        @Nullable CustomData customData) implements Request<NotifyPriorityChargingResponse> {

    /** With the required fields only. */
    public NotifyPriorityChargingRequest(String transactionId, boolean activated) {
        this(transactionId, activated, null);
    }
}
