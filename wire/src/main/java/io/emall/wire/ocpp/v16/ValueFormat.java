package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Plain or signed. */
public enum ValueFormat {
    @JsonProperty("Raw")
    RAW,
    @JsonProperty("SignedData")
    SIGNED_DATA
}
