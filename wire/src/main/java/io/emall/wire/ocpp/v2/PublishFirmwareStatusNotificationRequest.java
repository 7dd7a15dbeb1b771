package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A local controller tells how far publishing firmware is (OCPP 2.0.1 L03). */
public record PublishFirmwareStatusNotificationRequest(
        PublishFirmwareStatus status,
        @Size(min = 1) @Length(max = 512) @Nullable List<String> location,
        @Nullable Integer requestId,
        @Nullable CustomData customData)
        implements Request<PublishFirmwareStatusNotificationResponse> {

    /** With the required fields only. */
    public PublishFirmwareStatusNotificationRequest(PublishFirmwareStatus status) {
        this(status, null, null, null);
    }
}
