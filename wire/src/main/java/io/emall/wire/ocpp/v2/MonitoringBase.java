package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A set of monitors. */
public enum MonitoringBase {
    @JsonProperty("All")
    ALL,
    @JsonProperty("FactoryDefault")
    FACTORY_DEFAULT,
    @JsonProperty("HardWiredOnly")
    HARD_WIRED_ONLY
}
