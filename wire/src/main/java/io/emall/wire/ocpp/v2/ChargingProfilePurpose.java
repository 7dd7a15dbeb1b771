package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** What a charging profile limits. */
public enum ChargingProfilePurpose {
    @JsonProperty("ChargingStationExternalConstraints")
    CHARGING_STATION_EXTERNAL_CONSTRAINTS,
    @JsonProperty("ChargingStationMaxProfile")
    CHARGING_STATION_MAX_PROFILE,
    @JsonProperty("TxDefaultProfile")
    TX_DEFAULT_PROFILE,
    @JsonProperty("TxProfile")
    TX_PROFILE,
    @Since("2.1")
    @JsonProperty("PriorityCharging")
    PRIORITY_CHARGING,
    @Since("2.1")
    @JsonProperty("LocalGeneration")
    LOCAL_GENERATION
}
