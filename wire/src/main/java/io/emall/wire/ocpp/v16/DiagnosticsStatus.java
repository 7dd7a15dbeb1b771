package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a diagnostics upload is. */
public enum DiagnosticsStatus {
    @JsonProperty("Idle")
    IDLE,
    @JsonProperty("Uploaded")
    UPLOADED,
    @JsonProperty("UploadFailed")
    UPLOAD_FAILED,
    @JsonProperty("Uploading")
    UPLOADING
}
