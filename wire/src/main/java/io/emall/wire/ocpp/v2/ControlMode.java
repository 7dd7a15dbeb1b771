package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who plans the charging: the station as it goes, or both beforehand. */
public enum ControlMode {
    @JsonProperty("ScheduledControl")
    SCHEDULED_CONTROL,
    @JsonProperty("DynamicControl")
    DYNAMIC_CONTROL
}
