package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to fetch, verify and install signed firmware (OCPP 1.6 security whitepaper L01).
 *
 * @param retryInterval seconds
 */
public record SignedUpdateFirmware(
        int requestId,
        Firmware firmware,
        @Nullable Integer retries,
        @Nullable Integer retryInterval) implements Request<SignedUpdateFirmwareResponse> {

    /** With the required fields only. */
    public SignedUpdateFirmware(int requestId, Firmware firmware) {
        this(requestId, firmware, null, null);
    }
}
