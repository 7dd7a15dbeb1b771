package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Gives a station the tariff of those who have none of their own (OCPP 2.1 I).
 *
 * @param evseId 0 means all
 */
@Since("2.1")
public record SetDefaultTariffRequest(
        @Range(min = 0) int evseId, Tariff tariff, @Nullable CustomData customData)
        implements Request<SetDefaultTariffResponse> {

    /** With the required fields only. */
    public SetDefaultTariffRequest(int evseId, Tariff tariff) {
        this(evseId, tariff, null);
    }
}
