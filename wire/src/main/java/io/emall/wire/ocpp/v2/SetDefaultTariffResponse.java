package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether it counts by it. Answers {@link SetDefaultTariffRequest} (OCPP 2.1 I). */
@Since("2.1")
public record SetDefaultTariffResponse(
        TariffSetStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public SetDefaultTariffResponse(TariffSetStatus status) {
        this(status, null, null);
    }
}
