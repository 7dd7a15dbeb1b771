package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the request is taken up. Answers {@link PublishFirmwareRequest} (OCPP 2.0.1 L03). */
public record PublishFirmwareResponse(
        GenericStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public PublishFirmwareResponse(GenericStatus status) {
        this(status, null, null);
    }
}
