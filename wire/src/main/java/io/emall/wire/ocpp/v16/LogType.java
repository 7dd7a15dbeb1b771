package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which log. */
public enum LogType {
    @JsonProperty("DiagnosticsLog")
    DIAGNOSTICS_LOG,
    @JsonProperty("SecurityLog")
    SECURITY_LOG
}
