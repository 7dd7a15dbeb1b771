package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station tells that a setting of its inverter came into force or ended (OCPP 2.1 R). */
@Since("2.1")
public record NotifyDERStartStopRequest(
        @Length(max = 36) String controlId,
        boolean started,
        Instant timestamp,
        @Size(min = 1, max = 24) @Length(max = 36) @Nullable List<String> supersededIds,
        @Nullable CustomData customData)
        implements Request<NotifyDERStartStopResponse> {

    /** With the required fields only. */
    public NotifyDERStartStopRequest(String controlId, boolean started, Instant timestamp) {
        this(controlId, started, timestamp, null, null);
    }
}
