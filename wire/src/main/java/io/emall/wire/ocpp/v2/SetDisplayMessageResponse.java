package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the message will be shown. Answers {@link SetDisplayMessageRequest} (OCPP 2.0.1 O01). */
public record SetDisplayMessageResponse(
        DisplayMessageStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SetDisplayMessageResponse(DisplayMessageStatus status) {
        this(status, null, null);
    }
}
