package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

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
    OUTLET
}
