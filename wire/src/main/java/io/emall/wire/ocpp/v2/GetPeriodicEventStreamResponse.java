package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open streams. Answers {@link GetPeriodicEventStreamRequest} (OCPP 2.1 N). */
@Since("2.1")
public record GetPeriodicEventStreamResponse(
        @Size(min = 1) @Nullable List<ConstantStreamData> constantStreamData,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetPeriodicEventStreamResponse() {
        this(null, null);
    }
}
