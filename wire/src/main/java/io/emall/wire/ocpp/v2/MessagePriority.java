package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How urgently a message is shown. */
public enum MessagePriority {
    @JsonProperty("AlwaysFront")
    ALWAYS_FRONT,
    @JsonProperty("InFront")
    IN_FRONT,
    @JsonProperty("NormalCycle")
    NORMAL_CYCLE
}
