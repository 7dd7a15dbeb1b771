package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether and when the availability changes. Answers {@link ChangeAvailabilityRequest} (OCPP 2.0.1 G03). */
public record ChangeAvailabilityResponse(
        ChangeAvailabilityStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ChangeAvailabilityResponse(ChangeAvailabilityStatus status) {
        this(status, null, null);
    }
}
