package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** The messages that can be asked for. */
public enum MessageTrigger {
    @JsonProperty("BootNotification")
    BOOT_NOTIFICATION,
    @JsonProperty("LogStatusNotification")
    LOG_STATUS_NOTIFICATION,
    @JsonProperty("FirmwareStatusNotification")
    FIRMWARE_STATUS_NOTIFICATION,
    @JsonProperty("Heartbeat")
    HEARTBEAT,
    @JsonProperty("MeterValues")
    METER_VALUES,
    @JsonProperty("SignChargingStationCertificate")
    SIGN_CHARGING_STATION_CERTIFICATE,
    @JsonProperty("SignV2GCertificate")
    SIGN_V2G_CERTIFICATE,
    @JsonProperty("StatusNotification")
    STATUS_NOTIFICATION,
    @JsonProperty("TransactionEvent")
    TRANSACTION_EVENT,
    @JsonProperty("SignCombinedCertificate")
    SIGN_COMBINED_CERTIFICATE,
    @JsonProperty("PublishFirmwareStatusNotification")
    PUBLISH_FIRMWARE_STATUS_NOTIFICATION,
    @Since("2.1")
    @JsonProperty("SignV2G20Certificate")
    SIGN_V2G20_CERTIFICATE,
    @Since("2.1")
    @JsonProperty("CustomTrigger")
    CUSTOM_TRIGGER
}
