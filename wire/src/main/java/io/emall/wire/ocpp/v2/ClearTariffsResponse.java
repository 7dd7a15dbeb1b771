package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each. Answers {@link ClearTariffsRequest} (OCPP 2.1 I). */
@Since("2.1")
public record ClearTariffsResponse(
        @Size(min = 1) List<ClearTariffsResult> clearTariffsResult,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ClearTariffsResponse(List<ClearTariffsResult> clearTariffsResult) {
        this(clearTariffsResult, null);
    }
}
