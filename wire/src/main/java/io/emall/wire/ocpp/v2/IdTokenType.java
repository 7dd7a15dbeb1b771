package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of an identifier. */
public enum IdTokenType {
    @JsonProperty("Central")
    CENTRAL,
    @JsonProperty("eMAID")
    EMAID,
    ISO14443,
    ISO15693,
    @JsonProperty("KeyCode")
    KEY_CODE,
    @JsonProperty("Local")
    LOCAL,
    @JsonProperty("MacAddress")
    MAC_ADDRESS,
    @JsonProperty("NoAuthorization")
    NO_AUTHORIZATION
}
