package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station which tariffs it holds (OCPP 2.1 I).
 *
 * @param evseId 0 means all
 */
@Since("2.1")
public record GetTariffsRequest(
        @Range(min = 0) int evseId, @Nullable CustomData customData) implements Request<GetTariffsResponse> {

    /** With the required fields only. */
    public GetTariffsRequest(int evseId) {
        this(evseId, null);
    }
}
