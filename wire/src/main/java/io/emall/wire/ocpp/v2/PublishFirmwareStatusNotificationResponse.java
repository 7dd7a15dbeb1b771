package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The publishing status was received. Answers {@link PublishFirmwareStatusNotificationRequest} (OCPP 2.0.1 L03). */
public record PublishFirmwareStatusNotificationResponse(
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public PublishFirmwareStatusNotificationResponse() {
        this(null);
    }
}
