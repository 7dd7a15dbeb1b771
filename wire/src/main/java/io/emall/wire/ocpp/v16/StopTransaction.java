package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station reports that a transaction ended (OCPP 1.6 §4.10).
 *
 * @param meterStop meter of the connector at the end, in Wh
 * @param idTag who stopped it; absent when nobody showed an idTag
 * @param reason absent means LOCAL
 * @param transactionData readings that were not sent before
 */
public record StopTransaction(
        int meterStop,
        Instant timestamp,
        int transactionId,
        @Length(max = 20) @Nullable String idTag,
        @Nullable Reason reason,
        @Nullable List<MeterValue> transactionData)
        implements Request<StopTransactionResponse> {

    /** With the required fields only. */
    public StopTransaction(int meterStop, Instant timestamp, int transactionId) {
        this(meterStop, timestamp, transactionId, null, null, null);
    }
}
