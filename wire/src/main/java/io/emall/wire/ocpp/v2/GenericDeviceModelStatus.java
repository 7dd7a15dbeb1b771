package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a request about variables is taken up. */
public enum GenericDeviceModelStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("NotSupported")
    NOT_SUPPORTED,
    @JsonProperty("EmptyResultSet")
    EMPTY_RESULT_SET
}
