package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of a component.
 *
 * @param cause the event that led to this one
 */
public record EventData(
        int eventId,
        Instant timestamp,
        EventTrigger trigger,
        @Length(max = 2500) String actualValue,
        Component component,
        EventNotificationType eventNotificationType,
        Variable variable,
        @Nullable Integer cause,
        @Length(max = 50) @Nullable String techCode,
        @Length(max = 500) @Nullable String techInfo,
        @Nullable Boolean cleared,
        @Length(max = 36) @Nullable String transactionId,
        @Nullable Integer variableMonitoringId,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public EventData(
            int eventId,
            Instant timestamp,
            EventTrigger trigger,
            String actualValue,
            Component component,
            EventNotificationType eventNotificationType,
            Variable variable) {
        this(
                eventId,
                timestamp,
                trigger,
                actualValue,
                component,
                eventNotificationType,
                variable,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
