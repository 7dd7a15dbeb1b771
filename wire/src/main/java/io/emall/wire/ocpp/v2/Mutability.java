package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an attribute can be read and written. */
public enum Mutability {
    @JsonProperty("ReadOnly")
    READ_ONLY,
    @JsonProperty("WriteOnly")
    WRITE_ONLY,
    @JsonProperty("ReadWrite")
    READ_WRITE
}
