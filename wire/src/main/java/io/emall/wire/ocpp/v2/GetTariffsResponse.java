package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tariffs and what they are for. Answers {@link GetTariffsRequest} (OCPP 2.1 I). */
@Since("2.1")
public record GetTariffsResponse(
        TariffGetStatus status,
        @Nullable StatusInfo statusInfo,
        @Size(min = 1) @Nullable List<TariffAssignment> tariffAssignments,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public GetTariffsResponse(TariffGetStatus status) {
        this(status, null, null, null);
    }
}
