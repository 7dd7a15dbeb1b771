package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/** An EVSE of a station, or one of its connectors. */
public record Evse(
        @Range(since = "2.1", min = 0) int id,
        @Range(since = "2.1", min = 0) @Nullable Integer connectorId,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Evse(int id) {
        this(id, null, null);
    }
}
