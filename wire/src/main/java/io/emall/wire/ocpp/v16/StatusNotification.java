package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station reports the status or an error of a connector, or of itself as connector 0 (OCPP 1.6 §4.9).
 *
 * @param connectorId 0 is the station itself
 * @param timestamp when it changed; absent means on arrival
 */
public record StatusNotification(
        int connectorId,
        ChargePointErrorCode errorCode,
        ChargePointStatus status,
        @Length(max = 50) @Nullable String info,
        @Nullable Instant timestamp,
        @Length(max = 255) @Nullable String vendorId,
        @Length(max = 50) @Nullable String vendorErrorCode)
        implements Request<StatusNotificationResponse> {

    /** With the required fields only. */
    public StatusNotification(int connectorId, ChargePointErrorCode errorCode, ChargePointStatus status) {
        this(connectorId, errorCode, status, null, null, null, null);
    }
}
