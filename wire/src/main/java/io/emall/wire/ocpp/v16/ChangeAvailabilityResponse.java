package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether and when the availability changes. Answers {@link ChangeAvailability} (OCPP 1.6 §5.2). */
public record ChangeAvailabilityResponse(AvailabilityStatus status) implements Response {}
