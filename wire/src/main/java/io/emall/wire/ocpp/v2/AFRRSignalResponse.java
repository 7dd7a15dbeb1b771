package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether it follows the signal. Answers {@link AFRRSignalRequest} (OCPP 2.1 Q). */
@Since("2.1")
public record AFRRSignalResponse(
        GenericStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public AFRRSignalResponse(GenericStatus status) {
        this(status, null, null);
    }
}
