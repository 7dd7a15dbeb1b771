package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether firmware was withdrawn. */
public enum UnpublishFirmwareStatus {
    @JsonProperty("DownloadOngoing")
    DOWNLOAD_ONGOING,
    @JsonProperty("NoFirmware")
    NO_FIRMWARE,
    @JsonProperty("Unpublished")
    UNPUBLISHED
}
