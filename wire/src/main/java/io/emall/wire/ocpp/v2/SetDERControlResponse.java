package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether it takes it. Answers {@link SetDERControlRequest} (OCPP 2.1 R). */
@Since("2.1")
public record SetDERControlResponse(
        DerControlStatus status,
        @Nullable StatusInfo statusInfo,
        @Size(min = 1, max = 24) @Length(max = 36) @Nullable List<String> supersededIds,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public SetDERControlResponse(DerControlStatus status) {
        this(status, null, null, null);
    }
}
