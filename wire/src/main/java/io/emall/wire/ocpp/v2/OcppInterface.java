package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** A network interface of a station. */
public enum OcppInterface {
    @JsonProperty("Wired0")
    WIRED0,
    @JsonProperty("Wired1")
    WIRED1,
    @JsonProperty("Wired2")
    WIRED2,
    @JsonProperty("Wired3")
    WIRED3,
    @JsonProperty("Wireless0")
    WIRELESS0,
    @JsonProperty("Wireless1")
    WIRELESS1,
    @JsonProperty("Wireless2")
    WIRELESS2,
    @JsonProperty("Wireless3")
    WIRELESS3,
    @Since("2.1")
    @JsonProperty("Any")
    ANY
}
