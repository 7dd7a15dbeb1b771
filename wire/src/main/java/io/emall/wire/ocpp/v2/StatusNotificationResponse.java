package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The status was received. Answers {@link StatusNotificationRequest} (OCPP 2.0.1 G01). */
public record StatusNotificationResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public StatusNotificationResponse() {
        this(null);
    }
}
