package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A station reports a security event (OCPP 1.6 security whitepaper A04). */
public record SecurityEventNotification(
        @Length(max = 50) String type,
        Instant timestamp,
        @Length(max = 255) @Nullable String techInfo) implements Request<SecurityEventNotificationResponse> {

    /** With the required fields only. */
    public SecurityEventNotification(String type, Instant timestamp) {
        this(type, timestamp, null);
    }
}
