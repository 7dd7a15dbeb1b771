package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the profile was taken over. Answers {@link SetChargingProfile} (OCPP 1.6 §5.16). */
public record SetChargingProfileResponse(ChargingProfileStatus status) implements Response {}
