package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the request is taken up. Answers {@link CustomerInformationRequest} (OCPP 2.0.1 N09). */
public record CustomerInformationResponse(
        CustomerInformationStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public CustomerInformationResponse(CustomerInformationStatus status) {
        this(status, null, null);
    }
}
