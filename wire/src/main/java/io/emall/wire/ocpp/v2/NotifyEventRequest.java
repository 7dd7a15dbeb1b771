package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station reports events of its components (OCPP 2.0.1 N07).
 *
 * @param tbc whether more parts follow; absent means false
 */
public record NotifyEventRequest(
        Instant generatedAt,
        @Range(since = "2.1", min = 0) int seqNo,
        @Size(min = 1) List<EventData> eventData,
        @Nullable Boolean tbc,
        @Nullable CustomData customData)
        implements Request<NotifyEventResponse> {

    /** With the required fields only. */
    public NotifyEventRequest(Instant generatedAt, int seqNo, List<EventData> eventData) {
        this(generatedAt, seqNo, eventData, null, null);
    }
}
