package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station tells how far its log upload is (OCPP 2.0.1 N01). */
public record LogStatusNotificationRequest(
        UploadLogStatus status,
        @Nullable Integer requestId,
        @Nullable CustomData customData) implements Request<LogStatusNotificationResponse> {

    /** With the required fields only. */
    public LogStatusNotificationRequest(UploadLogStatus status) {
        this(status, null, null);
    }
}
