package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station or an EVSE to restart (OCPP 2.0.1 B11).
 *
 * @param evseId absent is the whole station
 */
public record ResetRequest(
        ResetType type,
        @Range(since = "2.1", min = 0) @Nullable Integer evseId,
        @Nullable CustomData customData) implements Request<ResetResponse> {

    /** With the required fields only. */
    public ResetRequest(ResetType type) {
        this(type, null, null);
    }
}
