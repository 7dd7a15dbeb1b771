package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;
import java.time.Instant;

/**
 * Whether the station may go on, the time, and how often to call. Answers {@link BootNotification} (OCPP 1.6 §4.2).
 *
 * @param interval seconds between heartbeats when accepted, else until the next BootNotification; 0 leaves the
 * choice to the station
 */
public record BootNotificationResponse(RegistrationStatus status, Instant currentTime, int interval)
        implements Response {}
