package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The part was received. Answers {@link NotifyReportRequest} (OCPP 2.0.1 B07). */
public record NotifyReportResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyReportResponse() {
        this(null);
    }
}
