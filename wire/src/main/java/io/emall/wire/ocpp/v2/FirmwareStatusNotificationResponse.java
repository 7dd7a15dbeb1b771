package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The firmware status was received. Answers {@link FirmwareStatusNotificationRequest} (OCPP 2.0.1 L01). */
public record FirmwareStatusNotificationResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public FirmwareStatusNotificationResponse() {
        this(null);
    }
}
