package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a change of configuration. */
public enum ConfigurationStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("RebootRequired")
    REBOOT_REQUIRED,
    @JsonProperty("NotSupported")
    NOT_SUPPORTED
}
