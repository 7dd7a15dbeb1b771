package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a signed firmware update is taken up. */
public enum SignedUpdateFirmwareStatus {
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
