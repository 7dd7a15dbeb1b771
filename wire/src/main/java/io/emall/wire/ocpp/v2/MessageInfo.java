package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message for the display, and when to show it. */
public record MessageInfo(
        int id,
        MessagePriority priority,
        MessageContent message,
        @Nullable Component display,
        @Nullable MessageState state,
        @Nullable Instant startDateTime,
        @Nullable Instant endDateTime,
        @Length(max = 36) @Nullable String transactionId,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public MessageInfo(int id, MessagePriority priority, MessageContent message) {
        this(id, priority, message, null, null, null, null, null, null);
    }
}
