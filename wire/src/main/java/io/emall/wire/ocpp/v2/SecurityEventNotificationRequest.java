package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A station reports a security event (OCPP 2.0.1 A04). */
public record SecurityEventNotificationRequest(
        @Length(max = 50) String type,
        Instant timestamp,
        @Length(max = 255) @Nullable String techInfo,
        @Nullable CustomData customData)
        implements Request<SecurityEventNotificationResponse> {

    /** With the required fields only. */
    public SecurityEventNotificationRequest(String type, Instant timestamp) {
        this(type, timestamp, null, null);
    }
}
