package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far publishing firmware is. */
public enum PublishFirmwareStatus {
    @JsonProperty("Idle")
    IDLE,
    @JsonProperty("DownloadScheduled")
    DOWNLOAD_SCHEDULED,
    @JsonProperty("Downloading")
    DOWNLOADING,
    @JsonProperty("Downloaded")
    DOWNLOADED,
    @JsonProperty("Published")
    PUBLISHED,
    @JsonProperty("DownloadFailed")
    DOWNLOAD_FAILED,
    @JsonProperty("DownloadPaused")
    DOWNLOAD_PAUSED,
    @JsonProperty("InvalidChecksum")
    INVALID_CHECKSUM,
    @JsonProperty("ChecksumVerified")
    CHECKSUM_VERIFIED,
    @JsonProperty("PublishFailed")
    PUBLISH_FAILED
}
