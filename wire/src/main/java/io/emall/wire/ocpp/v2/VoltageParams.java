package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** When an inverter trips after ten minutes of too much. */
public record VoltageParams(
        @Nullable BigDecimal hv10MinMeanValue,
        @Nullable BigDecimal hv10MinMeanTripDelay,
        @Nullable PowerDuringCessation powerDuringCessation,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public VoltageParams() {
        this(null, null, null, null);
    }
}
