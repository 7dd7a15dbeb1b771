package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.Nullable;

/** An EVSE of a station, or one of its connectors. */
public record Evse(
        int id, @Nullable Integer connectorId, @Nullable CustomData customData) {

    /** With the required fields only. */
    public Evse(int id) {
        this(id, null, null);
    }
}
