package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The unit of the dependent side of a curve. */
public enum DerUnit {
    @JsonProperty("Not_Applicable")
    NOT_APPLICABLE,
    @JsonProperty("PctMaxW")
    PCT_MAX_W,
    @JsonProperty("PctMaxVar")
    PCT_MAX_VAR,
    @JsonProperty("PctWAvail")
    PCT_W_AVAIL,
    @JsonProperty("PctVarAvail")
    PCT_VAR_AVAIL,
    @JsonProperty("PctEffectiveV")
    PCT_EFFECTIVE_V
}
