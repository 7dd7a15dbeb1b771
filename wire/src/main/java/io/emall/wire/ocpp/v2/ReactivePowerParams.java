package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a volt-var curve moves with the grid. */
public record ReactivePowerParams(
        @Nullable BigDecimal vRef,
        @Nullable Boolean autonomousVRefEnable,
        @Nullable BigDecimal autonomousVRefTimeConstant,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ReactivePowerParams() {
        this(null, null, null, null);
    }
}
