package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The security event was received. Answers {@link SecurityEventNotificationRequest} (OCPP 2.0.1 A04). */
public record SecurityEventNotificationResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SecurityEventNotificationResponse() {
        this(null);
    }
}
