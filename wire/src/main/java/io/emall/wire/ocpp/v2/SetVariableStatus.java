package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a variable was changed. */
public enum SetVariableStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("UnknownComponent")
    UNKNOWN_COMPONENT,
    @JsonProperty("UnknownVariable")
    UNKNOWN_VARIABLE,
    @JsonProperty("NotSupportedAttributeType")
    NOT_SUPPORTED_ATTRIBUTE_TYPE,
    @JsonProperty("RebootRequired")
    REBOOT_REQUIRED
}
