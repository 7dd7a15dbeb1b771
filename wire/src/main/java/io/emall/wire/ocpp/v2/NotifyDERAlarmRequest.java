package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station tells that its inverter met a fault of the grid (OCPP 2.1 R).
 *
 * @param alarmEnded absent means that it began
 */
@Since("2.1")
public record NotifyDERAlarmRequest(
        DerControlType controlType,
        Instant timestamp,
        @Nullable GridEventFault gridEventFault,
        @Nullable Boolean alarmEnded,
        @Length(max = 200) @Nullable String extraInfo,
        @Nullable CustomData customData)
        implements Request<NotifyDERAlarmResponse> {

    /** With the required fields only. */
    public NotifyDERAlarmRequest(DerControlType controlType, Instant timestamp) {
        this(controlType, timestamp, null, null, null, null);
    }
}
