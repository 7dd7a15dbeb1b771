package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station tells how far its firmware update is (OCPP 2.0.1 L01). */
public record FirmwareStatusNotificationRequest(
        FirmwareStatus status,
        @Nullable Integer requestId,
        @Nullable CustomData customData) implements Request<FirmwareStatusNotificationResponse> {

    /** With the required fields only. */
    public FirmwareStatusNotificationRequest(FirmwareStatus status) {
        this(status, null, null);
    }
}
