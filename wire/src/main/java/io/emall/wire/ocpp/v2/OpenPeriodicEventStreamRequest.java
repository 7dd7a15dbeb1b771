package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station offers a stream of events (OCPP 2.1 N). */
@Since("2.1")
public record OpenPeriodicEventStreamRequest(
        ConstantStreamData constantStreamData, @Nullable CustomData customData)
        implements Request<OpenPeriodicEventStreamResponse> {

    /** With the required fields only. */
    public OpenPeriodicEventStreamRequest(ConstantStreamData constantStreamData) {
        this(constantStreamData, null);
    }
}
