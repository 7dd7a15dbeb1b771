package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a contract certificate is new or renewed. */
public enum CertificateAction {
    @JsonProperty("Install")
    INSTALL,
    @JsonProperty("Update")
    UPDATE
}
