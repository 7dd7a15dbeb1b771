package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** Where at the station it was measured. */
public enum Location {
    @JsonProperty("Body")
    BODY,
    @JsonProperty("Cable")
    CABLE,
    EV,
    @JsonProperty("Inlet")
    INLET,
    @JsonProperty("Outlet")
    OUTLET,
    @Since("2.1")
    @JsonProperty("Upstream")
    UPSTREAM
}
