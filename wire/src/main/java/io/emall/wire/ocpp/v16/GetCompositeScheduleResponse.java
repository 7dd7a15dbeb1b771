package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The limits a station expects to follow. Answers {@link GetCompositeSchedule} (OCPP 1.6 §5.7). */
public record GetCompositeScheduleResponse(
        GetCompositeScheduleStatus status,
        @Nullable Integer connectorId,
        @Nullable Instant scheduleStart,
        @Nullable ChargingSchedule chargingSchedule)
        implements Response {

    /** With the required fields only. */
    public GetCompositeScheduleResponse(GetCompositeScheduleStatus status) {
        this(status, null, null, null);
    }
}
