package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a connector was unlocked. */
public enum UnlockStatus {
    @JsonProperty("Unlocked")
    UNLOCKED,
    @JsonProperty("UnlockFailed")
    UNLOCK_FAILED,
    @JsonProperty("NotSupported")
    NOT_SUPPORTED
}
