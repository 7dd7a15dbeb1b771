package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a firmware update is. */
public enum FirmwareStatus {
    @JsonProperty("Downloaded")
    DOWNLOADED,
    @JsonProperty("DownloadFailed")
    DOWNLOAD_FAILED,
    @JsonProperty("Downloading")
    DOWNLOADING,
    @JsonProperty("Idle")
    IDLE,
    @JsonProperty("InstallationFailed")
    INSTALLATION_FAILED,
    @JsonProperty("Installing")
    INSTALLING,
    @JsonProperty("Installed")
    INSTALLED
}
