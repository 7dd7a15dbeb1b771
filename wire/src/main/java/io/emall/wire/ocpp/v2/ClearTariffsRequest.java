package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to forget tariffs (OCPP 2.1 I).
 *
 * @param tariffIds absent means all
 * @param evseId absent means all
 */
@Since("2.1")
public record ClearTariffsRequest(
        @Size(min = 1) @Length(max = 60) @Nullable List<String> tariffIds,
        @Range(min = 0) @Nullable Integer evseId,
        @Nullable CustomData customData)
        implements Request<ClearTariffsResponse> {

    /** With the required fields only. */
    public ClearTariffsRequest() {
        this(null, null, null);
    }
}
