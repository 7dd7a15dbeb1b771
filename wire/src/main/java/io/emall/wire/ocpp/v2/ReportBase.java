package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A standard report. */
public enum ReportBase {
    @JsonProperty("ConfigurationInventory")
    CONFIGURATION_INVENTORY,
    @JsonProperty("FullInventory")
    FULL_INVENTORY,
    @JsonProperty("SummaryInventory")
    SUMMARY_INVENTORY
}
