package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a local controller to withdraw firmware (OCPP 2.0.1 L04).
 *
 * @param checksum MD5 in hexadecimal
 */
public record UnpublishFirmwareRequest(
        @Length(max = 32) String checksum, @Nullable CustomData customData)
        implements Request<UnpublishFirmwareResponse> {

    /** With the required fields only. */
    public UnpublishFirmwareRequest(String checksum) {
        this(checksum, null);
    }
}
