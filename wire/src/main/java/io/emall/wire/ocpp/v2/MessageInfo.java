package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message for the display, and when to show it. */
public record MessageInfo(
        @Range(since = "2.1", min = 0) int id,
        MessagePriority priority,
        MessageContent message,
        @Nullable Component display,
        @Nullable MessageState state,
        @Nullable Instant startDateTime,
        @Nullable Instant endDateTime,
        @Length(max = 36) @Nullable String transactionId,
        @Since("2.1") @Size(min = 1, max = 4) @Nullable List<MessageContent> messageExtra,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public MessageInfo(int id, MessagePriority priority, MessageContent message) {
        this(id, priority, message, null, null, null, null, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public MessageInfo(
            int id,
            MessagePriority priority,
            MessageContent message,
            @Nullable Component display,
            @Nullable MessageState state,
            @Nullable Instant startDateTime,
            @Nullable Instant endDateTime,
            @Nullable String transactionId,
            @Nullable CustomData customData) {
        this(id, priority, message, display, state, startDateTime, endDateTime, transactionId, null, customData);
    }
}
