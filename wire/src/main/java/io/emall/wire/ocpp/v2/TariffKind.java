package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a tariff is a driver's own. */
public enum TariffKind {
    @JsonProperty("DefaultTariff")
    DEFAULT_TARIFF,
    @JsonProperty("DriverTariff")
    DRIVER_TARIFF
}
