package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a firmware update is taken up. */
public enum UpdateFirmwareStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("AcceptedCanceled")
    ACCEPTED_CANCELED,
    @JsonProperty("InvalidCertificate")
    INVALID_CERTIFICATE,
    @JsonProperty("RevokedCertificate")
    REVOKED_CERTIFICATE
}
