package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station tells how far its signed firmware update is (OCPP 1.6 security whitepaper L01). */
public record SignedFirmwareStatusNotification(
        SignedFirmwareStatus status, @Nullable Integer requestId)
        implements Request<SignedFirmwareStatusNotificationResponse> {

    /** With the required fields only. */
    public SignedFirmwareStatusNotification(SignedFirmwareStatus status) {
        this(status, null);
    }
}
