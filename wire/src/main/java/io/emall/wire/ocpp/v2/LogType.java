package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** Which log. */
public enum LogType {
    @JsonProperty("DiagnosticsLog")
    DIAGNOSTICS_LOG,
    @JsonProperty("SecurityLog")
    SECURITY_LOG,
    @Since("2.1")
    @JsonProperty("DataCollectorLog")
    DATA_COLLECTOR_LOG
}
