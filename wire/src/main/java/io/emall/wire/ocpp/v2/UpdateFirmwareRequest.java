package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to fetch and install firmware (OCPP 2.0.1 L01).
 *
 * @param retryInterval seconds
 */
public record UpdateFirmwareRequest(
        int requestId,
        Firmware firmware,
        @Range(since = "2.1", min = 0) @Nullable Integer retries,
        @Nullable Integer retryInterval,
        @Nullable CustomData customData)
        implements Request<UpdateFirmwareResponse> {

    /** With the required fields only. */
    public UpdateFirmwareRequest(int requestId, Firmware firmware) {
        this(requestId, firmware, null, null, null);
    }
}
