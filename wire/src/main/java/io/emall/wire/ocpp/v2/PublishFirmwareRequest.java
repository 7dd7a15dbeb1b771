package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a local controller to publish firmware to its stations (OCPP 2.0.1 L03).
 *
 * @param location URL to download from
 * @param checksum MD5 in hexadecimal
 * @param retryInterval seconds
 */
public record PublishFirmwareRequest(
        @Length(max = 512) @Length(since = "2.1", max = 2000)
        String location,

        @Length(max = 32) String checksum,
        @Range(since = "2.1", min = 0) int requestId,
        @Range(since = "2.1", min = 0) @Nullable Integer retries,
        @Range(since = "2.1", min = 0) @Nullable Integer retryInterval,
        @Nullable CustomData customData)
        implements Request<PublishFirmwareResponse> {

    /** With the required fields only. */
    public PublishFirmwareRequest(String location, String checksum, int requestId) {
        this(location, checksum, requestId, null, null, null);
    }
}
