package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How energy goes to the vehicle. */
public enum EnergyTransferMode {
    DC,
    @JsonProperty("AC_single_phase")
    AC_SINGLE_PHASE,
    @JsonProperty("AC_two_phase")
    AC_TWO_PHASE,
    @JsonProperty("AC_three_phase")
    AC_THREE_PHASE
}
