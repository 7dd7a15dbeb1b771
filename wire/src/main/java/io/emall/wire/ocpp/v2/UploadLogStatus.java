package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a log upload is. */
public enum UploadLogStatus {
    @JsonProperty("BadMessage")
    BAD_MESSAGE,
    @JsonProperty("Idle")
    IDLE,
    @JsonProperty("NotSupportedOperation")
    NOT_SUPPORTED_OPERATION,
    @JsonProperty("PermissionDenied")
    PERMISSION_DENIED,
    @JsonProperty("Uploaded")
    UPLOADED,
    @JsonProperty("UploadFailure")
    UPLOAD_FAILURE,
    @JsonProperty("Uploading")
    UPLOADING,
    @JsonProperty("AcceptedCanceled")
    ACCEPTED_CANCELED
}
