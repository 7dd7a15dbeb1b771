package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of a private network. */
public enum VpnType {
    @JsonProperty("IKEv2")
    IKEV2,
    @JsonProperty("IPSec")
    IPSEC,
    @JsonProperty("L2TP")
    L2_TP,
    PPTP
}
