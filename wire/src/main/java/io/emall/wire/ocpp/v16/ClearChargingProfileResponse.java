package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether a profile matched. Answers {@link ClearChargingProfile} (OCPP 1.6 §5.5). */
public record ClearChargingProfileResponse(ClearChargingProfileStatus status) implements Response {}
