package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station tells how far its log upload is (OCPP 1.6 security whitepaper N01). */
public record LogStatusNotification(
        UploadLogStatus status, @Nullable Integer requestId) implements Request<LogStatusNotificationResponse> {

    /** With the required fields only. */
    public LogStatusNotification(UploadLogStatus status) {
        this(status, null);
    }
}
