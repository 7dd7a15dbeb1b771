package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a charging profile limits. */
public enum ChargingProfilePurpose {
    @JsonProperty("ChargingStationExternalConstraints")
    CHARGING_STATION_EXTERNAL_CONSTRAINTS,
    @JsonProperty("ChargingStationMaxProfile")
    CHARGING_STATION_MAX_PROFILE,
    @JsonProperty("TxDefaultProfile")
    TX_DEFAULT_PROFILE,
    @JsonProperty("TxProfile")
    TX_PROFILE
}
