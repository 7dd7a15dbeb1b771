package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station tells how far its firmware update is (OCPP 2.0.1 L01). */
public record FirmwareStatusNotificationRequest(
        FirmwareStatus status,
        @Nullable Integer requestId,
        @Since("2.1") @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData)
        implements Request<FirmwareStatusNotificationResponse> {

    /** With the required fields only. */
    public FirmwareStatusNotificationRequest(FirmwareStatus status) {
        this(status, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public FirmwareStatusNotificationRequest(
            FirmwareStatus status, @Nullable Integer requestId, @Nullable CustomData customData) {
        this(status, requestId, null, customData);
    }
}
