package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether certificates were found. */
public enum GetInstalledCertificateStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("NotFound")
    NOT_FOUND
}
