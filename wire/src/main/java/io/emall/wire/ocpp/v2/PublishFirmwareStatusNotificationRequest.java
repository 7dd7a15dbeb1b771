package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A local controller tells how far publishing firmware is (OCPP 2.0.1 L03). */
public record PublishFirmwareStatusNotificationRequest(
        PublishFirmwareStatus status,

        @Size(min = 1) @Length(max = 512) @Length(since = "2.1", max = 2000) @Nullable
        List<String> location,

        @Range(since = "2.1", min = 0) @Nullable Integer requestId,
        @Since("2.1") @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData)
        implements Request<PublishFirmwareStatusNotificationResponse> {

    /** With the required fields only. */
    public PublishFirmwareStatusNotificationRequest(PublishFirmwareStatus status) {
        this(status, null, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public PublishFirmwareStatusNotificationRequest(
            PublishFirmwareStatus status,
            @Nullable List<String> location,
            @Nullable Integer requestId,
            @Nullable CustomData customData) {
        this(status, location, requestId, null, customData);
    }
}
