package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a station to report the messages of its display (OCPP 2.0.1 O03). */
public record GetDisplayMessagesRequest(
        int requestId,

        @Range(since = "2.1", min = 0) @Size(min = 1) @Nullable
        List<Integer> id,

        @Nullable MessagePriority priority,
        @Nullable MessageState state,
        @Nullable CustomData customData)
        implements Request<GetDisplayMessagesResponse> {

    /** With the required fields only. */
    public GetDisplayMessagesRequest(int requestId) {
        this(requestId, null, null, null, null);
    }
}
