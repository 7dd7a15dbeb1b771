package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of a connector. */
public enum ConnectorType {
    @JsonProperty("cCCS1")
    C_CCS1,
    @JsonProperty("cCCS2")
    C_CCS2,
    @JsonProperty("cG105")
    C_G105,
    @JsonProperty("cTesla")
    C_TESLA,
    @JsonProperty("cType1")
    C_TYPE1,
    @JsonProperty("cType2")
    C_TYPE2,
    @JsonProperty("s309-1P-16A")
    S_309_1P_16A,
    @JsonProperty("s309-1P-32A")
    S_309_1P_32A,
    @JsonProperty("s309-3P-16A")
    S_309_3P_16A,
    @JsonProperty("s309-3P-32A")
    S_309_3P_32A,
    @JsonProperty("sBS1361")
    S_BS1361,
    @JsonProperty("sCEE-7-7")
    S_CEE_7_7,
    @JsonProperty("sType2")
    S_TYPE2,
    @JsonProperty("sType3")
    S_TYPE3,
    @JsonProperty("Other1PhMax16A")
    OTHER_1PH_MAX_16A,
    @JsonProperty("Other1PhOver16A")
    OTHER_1PH_OVER_16A,
    @JsonProperty("Other3Ph")
    OTHER_3PH,
    @JsonProperty("Pan")
    PAN,
    @JsonProperty("wInductive")
    W_INDUCTIVE,
    @JsonProperty("wResonant")
    W_RESONANT,
    @JsonProperty("Undetermined")
    UNDETERMINED,
    @JsonProperty("Unknown")
    UNKNOWN
}
