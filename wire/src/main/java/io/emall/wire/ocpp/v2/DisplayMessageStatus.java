package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** Whether a message will be shown. */
public enum DisplayMessageStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("NotSupportedMessageFormat")
    NOT_SUPPORTED_MESSAGE_FORMAT,
    @JsonProperty("Rejected")
    REJECTED,
    @JsonProperty("NotSupportedPriority")
    NOT_SUPPORTED_PRIORITY,
    @JsonProperty("NotSupportedState")
    NOT_SUPPORTED_STATE,
    @JsonProperty("UnknownTransaction")
    UNKNOWN_TRANSACTION,
    @Since("2.1")
    @JsonProperty("LanguageNotSupported")
    LANGUAGE_NOT_SUPPORTED
}
