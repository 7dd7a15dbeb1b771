package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station tells how far its log upload is (OCPP 2.0.1 N01). */
public record LogStatusNotificationRequest(
        UploadLogStatus status,
        @Nullable Integer requestId,
        @Since("2.1") @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData)
        implements Request<LogStatusNotificationResponse> {

    /** With the required fields only. */
    public LogStatusNotificationRequest(UploadLogStatus status) {
        this(status, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public LogStatusNotificationRequest(
            UploadLogStatus status, @Nullable Integer requestId, @Nullable CustomData customData) {
        this(status, requestId, null, customData);
    }
}
