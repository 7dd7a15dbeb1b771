package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of vendor-specific data. */
public enum DataTransferStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("UnknownMessageId")
    UNKNOWN_MESSAGE_ID,
    @JsonProperty("UnknownVendorId")
    UNKNOWN_VENDOR_ID
}
