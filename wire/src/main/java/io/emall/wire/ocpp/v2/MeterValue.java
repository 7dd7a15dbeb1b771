package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read at one moment. */
public record MeterValue(
        @Size(min = 1) List<SampledValue> sampledValue,
        Instant timestamp,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public MeterValue(List<SampledValue> sampledValue, Instant timestamp) {
        this(sampledValue, timestamp, null);
    }
}
