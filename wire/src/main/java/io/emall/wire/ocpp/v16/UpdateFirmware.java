package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to fetch and install firmware (OCPP 1.6 §5.19).
 *
 * @param location URL to download from
 * @param retryInterval seconds
 */
public record UpdateFirmware(
        String location,
        Instant retrieveDate,
        @Nullable Integer retries,
        @Nullable Integer retryInterval) implements Request<UpdateFirmwareResponse> {

    /** With the required fields only. */
    public UpdateFirmware(String location, Instant retrieveDate) {
        this(location, retrieveDate, null, null);
    }
}
