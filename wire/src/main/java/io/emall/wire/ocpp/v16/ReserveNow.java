package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to keep a connector for an idTag (OCPP 1.6 §5.13).
 *
 * @param connectorId 0 is any connector
 */
public record ReserveNow(
        int connectorId,
        Instant expiryDate,
        @Length(max = 20) String idTag,
        int reservationId,
        @Length(max = 20) @Nullable String parentIdTag)
        implements Request<ReserveNowResponse> {

    /** With the required fields only. */
    public ReserveNow(int connectorId, Instant expiryDate, String idTag, int reservationId) {
        this(connectorId, expiryDate, idTag, reservationId, null);
    }
}
