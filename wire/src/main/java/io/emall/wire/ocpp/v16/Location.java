package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where at the station it was measured. */
public enum Location {
    @JsonProperty("Cable")
    CABLE,
    EV,
    @JsonProperty("Inlet")
    INLET,
    @JsonProperty("Outlet")
    OUTLET,
    @JsonProperty("Body")
    BODY
}
