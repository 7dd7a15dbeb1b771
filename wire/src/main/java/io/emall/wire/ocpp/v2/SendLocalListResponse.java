package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the list was taken over. Answers {@link SendLocalListRequest} (OCPP 2.0.1 D01). */
public record SendLocalListResponse(
        SendLocalListStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SendLocalListResponse(SendLocalListStatus status) {
        this(status, null, null);
    }
}
