package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The part was received. Answers {@link NotifyCustomerInformationRequest} (OCPP 2.0.1 N09). */
public record NotifyCustomerInformationResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyCustomerInformationResponse() {
        this(null);
    }
}
