package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** How energy goes to the vehicle. */
public enum EnergyTransferMode {
    DC,
    @JsonProperty("AC_single_phase")
    AC_SINGLE_PHASE,
    @JsonProperty("AC_two_phase")
    AC_TWO_PHASE,
    @JsonProperty("AC_three_phase")
    AC_THREE_PHASE,
    @Since("2.1")
    AC_BPT,
    @Since("2.1")
    AC_BPT_DER,
    @Since("2.1")
    AC_DER,
    @Since("2.1")
    DC_BPT,
    @Since("2.1")
    DC_ACDP,
    @Since("2.1")
    DC_ACDP_BPT,
    @Since("2.1")
    WPT
}
