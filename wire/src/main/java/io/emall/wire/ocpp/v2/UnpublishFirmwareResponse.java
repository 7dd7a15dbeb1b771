package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the firmware was withdrawn. Answers {@link UnpublishFirmwareRequest} (OCPP 2.0.1 L04). */
public record UnpublishFirmwareResponse(
        UnpublishFirmwareStatus status, @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public UnpublishFirmwareResponse(UnpublishFirmwareStatus status) {
        this(status, null);
    }
}
