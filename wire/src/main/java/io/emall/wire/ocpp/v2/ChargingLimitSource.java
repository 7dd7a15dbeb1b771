package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who set a charging limit. */
public enum ChargingLimitSource {
    EMS,
    @JsonProperty("Other")
    OTHER,
    SO,
    CSO
}
