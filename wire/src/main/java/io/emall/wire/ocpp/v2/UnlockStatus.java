package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a connector was unlocked. */
public enum UnlockStatus {
    @JsonProperty("Unlocked")
    UNLOCKED,
    @JsonProperty("UnlockFailed")
    UNLOCK_FAILED,
    @JsonProperty("OngoingAuthorizedTransaction")
    ONGOING_AUTHORIZED_TRANSACTION,
    @JsonProperty("UnknownConnector")
    UNKNOWN_CONNECTOR
}
