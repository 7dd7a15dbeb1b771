package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a station which ways of energy transfer a transaction may use (OCPP 2.1 Q). */
@Since("2.1")
public record NotifyAllowedEnergyTransferRequest(
        @Length(max = 36) String transactionId,
        @Size(min = 1) List<EnergyTransferMode> allowedEnergyTransfer,
        @Nullable CustomData customData)
        implements Request<NotifyAllowedEnergyTransferResponse> {

    /** With the required fields only. */
    public NotifyAllowedEnergyTransferRequest(String transactionId, List<EnergyTransferMode> allowedEnergyTransfer) {
        this(transactionId, allowedEnergyTransfer, null);
    }
}
