package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of a component.
 *
 * @param cause the event that led to this one
 */
public record EventData(
        @Range(since = "2.1", min = 0) int eventId,
        Instant timestamp,
        EventTrigger trigger,
        @Length(max = 2500) String actualValue,
        Component component,
        EventNotificationType eventNotificationType,
        Variable variable,
        @Range(since = "2.1", min = 0) @Nullable Integer cause,
        @Length(max = 50) @Nullable String techCode,
        @Length(max = 500) @Nullable String techInfo,
        @Nullable Boolean cleared,
        @Length(max = 36) @Nullable String transactionId,
        @Range(since = "2.1", min = 0) @Nullable Integer variableMonitoringId,
        @Since("2.1") @Range(min = 0) @Nullable Integer severity,
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
                null,
                null);
    }

    /** With the fields that 2.0.1 has. */
    public EventData(
            int eventId,
            Instant timestamp,
            EventTrigger trigger,
            String actualValue,
            Component component,
            EventNotificationType eventNotificationType,
            Variable variable,
            @Nullable Integer cause,
            @Nullable String techCode,
            @Nullable String techInfo,
            @Nullable Boolean cleared,
            @Nullable String transactionId,
            @Nullable Integer variableMonitoringId,
            @Nullable CustomData customData) {
        this(
                eventId,
                timestamp,
                trigger,
                actualValue,
                component,
                eventNotificationType,
                variable,
                cause,
                techCode,
                techInfo,
                cleared,
                transactionId,
                variableMonitoringId,
                null,
                customData);
    }
}
