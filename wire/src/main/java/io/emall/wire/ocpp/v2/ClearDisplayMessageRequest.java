package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to remove a message from its display (OCPP 2.0.1 O05). */
public record ClearDisplayMessageRequest(
        @Range(since = "2.1", min = 0) int id, @Nullable CustomData customData)
        implements Request<ClearDisplayMessageResponse> {

    /** With the required fields only. */
    public ClearDisplayMessageRequest(int id) {
        this(id, null);
    }
}
