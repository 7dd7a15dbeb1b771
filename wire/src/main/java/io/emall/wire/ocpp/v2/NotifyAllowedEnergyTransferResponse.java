package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether it takes note. Answers {@link NotifyAllowedEnergyTransferRequest} (OCPP 2.1 Q). */
@Since("2.1")
public record NotifyAllowedEnergyTransferResponse(
        NotifyAllowedEnergyTransferStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public NotifyAllowedEnergyTransferResponse(NotifyAllowedEnergyTransferStatus status) {
        this(status, null, null);
    }
}
