package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The meter values were received. Answers {@link MeterValuesRequest} (OCPP 2.0.1 J01). */
public record MeterValuesResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public MeterValuesResponse() {
        this(null);
    }
}
