package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a new local list. */
public enum UpdateStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Failed")
    FAILED,
    @JsonProperty("NotSupported")
    NOT_SUPPORTED,
    @JsonProperty("VersionMismatch")
    VERSION_MISMATCH
}
