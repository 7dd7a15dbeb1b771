package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the update is taken up. Answers {@link UpdateFirmwareRequest} (OCPP 2.0.1 L01). */
public record UpdateFirmwareResponse(
        UpdateFirmwareStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public UpdateFirmwareResponse(UpdateFirmwareStatus status) {
        this(status, null, null);
    }
}
