package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the message was removed. Answers {@link ClearDisplayMessageRequest} (OCPP 2.0.1 O05). */
public record ClearDisplayMessageResponse(
        ClearMessageStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ClearDisplayMessageResponse(ClearMessageStatus status) {
        this(status, null, null);
    }
}
