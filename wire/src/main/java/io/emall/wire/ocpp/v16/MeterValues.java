package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station sends what its meter read, within a transaction or outside of one (OCPP 1.6 §4.7).
 *
 * @param connectorId 0 is the main meter of the station
 */
public record MeterValues(
        int connectorId,
        List<MeterValue> meterValue,
        @Nullable Integer transactionId) implements Request<MeterValuesResponse> {

    /** With the required fields only. */
    public MeterValues(int connectorId, List<MeterValue> meterValue) {
        this(connectorId, meterValue, null);
    }
}
