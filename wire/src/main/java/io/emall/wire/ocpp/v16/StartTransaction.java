package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station reports that a transaction began (OCPP 1.6 §4.8).
 *
 * @param connectorId greater than 0
 * @param meterStart meter of the connector at the start, in Wh
 * @param reservationId the reservation this transaction ends
 */
public record StartTransaction(
        int connectorId,
        @Length(max = 20) String idTag,
        int meterStart,
        Instant timestamp,
        @Nullable Integer reservationId)
        implements Request<StartTransactionResponse> {

    /** With the required fields only. */
    public StartTransaction(int connectorId, String idTag, int meterStart, Instant timestamp) {
        this(connectorId, idTag, meterStart, timestamp, null);
    }
}
