package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the station may go on, the time, and how often to call. Answers {@link BootNotificationRequest} (OCPP
 * 2.0.1 B01).
 *
 * @param interval seconds between heartbeats when accepted, else until the next BootNotification
 */
public record BootNotificationResponse(
        Instant currentTime,
        int interval,
        RegistrationStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public BootNotificationResponse(Instant currentTime, int interval, RegistrationStatus status) {
        this(currentTime, interval, status, null, null);
    }
}
