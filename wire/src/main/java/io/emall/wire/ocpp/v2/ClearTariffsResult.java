package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/**
 * What became of one tariff.
 *
 * @param tariffId absent if there was none
 */
public record ClearTariffsResult(
        TariffClearStatus status,
        @Nullable StatusInfo statusInfo,
        @Length(max = 60) @Nullable String tariffId,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ClearTariffsResult(TariffClearStatus status) {
        this(status, null, null, null);
    }
}
