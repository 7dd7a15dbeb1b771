package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The log status was received. Answers {@link LogStatusNotificationRequest} (OCPP 2.0.1 N01). */
public record LogStatusNotificationResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public LogStatusNotificationResponse() {
        this(null);
    }
}
