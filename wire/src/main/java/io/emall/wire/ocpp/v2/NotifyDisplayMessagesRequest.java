package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station sends a part of the messages of its display (OCPP 2.0.1 O03).
 *
 * @param tbc whether more parts follow; absent means false
 */
public record NotifyDisplayMessagesRequest(
        int requestId,
        @Size(min = 1) @Nullable List<MessageInfo> messageInfo,
        @Nullable Boolean tbc,
        @Nullable CustomData customData)
        implements Request<NotifyDisplayMessagesResponse> {

    /** With the required fields only. */
    public NotifyDisplayMessagesRequest(int requestId) {
        this(requestId, null, null, null);
    }
}
