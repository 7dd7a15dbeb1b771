package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The limits a station expects to follow. Answers {@link GetCompositeScheduleRequest} (OCPP 2.0.1 K08). */
public record GetCompositeScheduleResponse(
        GenericStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CompositeSchedule schedule,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public GetCompositeScheduleResponse(GenericStatus status) {
        this(status, null, null, null);
    }
}
