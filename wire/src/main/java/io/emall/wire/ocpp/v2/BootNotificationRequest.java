package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station introduces itself after (re)starting (OCPP 2.0.1 B01). */
public record BootNotificationRequest(
        ChargingStation chargingStation,
        BootReason reason,
        @Nullable CustomData customData) implements Request<BootNotificationResponse> {

    /** With the required fields only. */
    public BootNotificationRequest(ChargingStation chargingStation, BootReason reason) {
        this(chargingStation, reason, null);
    }
}
