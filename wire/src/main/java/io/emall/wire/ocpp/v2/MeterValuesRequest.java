package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station sends what a meter read outside of a transaction (OCPP 2.0.1 J01).
 *
 * @param evseId 0 is the main meter of the station
 */
public record MeterValuesRequest(
        @Range(since = "2.1", min = 0) int evseId,
        @Size(min = 1) List<MeterValue> meterValue,
        @Nullable CustomData customData)
        implements Request<MeterValuesResponse> {

    /** With the required fields only. */
    public MeterValuesRequest(int evseId, List<MeterValue> meterValue) {
        this(evseId, meterValue, null);
    }
}
