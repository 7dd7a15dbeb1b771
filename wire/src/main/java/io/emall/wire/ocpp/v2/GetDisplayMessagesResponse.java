package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether messages will be reported. Answers {@link GetDisplayMessagesRequest} (OCPP 2.0.1 O03). */
public record GetDisplayMessagesResponse(
        GetDisplayMessagesStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetDisplayMessagesResponse(GetDisplayMessagesStatus status) {
        this(status, null, null);
    }
}
