package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether it counts by the new tariff. Answers {@link ChangeTransactionTariffRequest} (OCPP 2.1 I). */
@Since("2.1")
public record ChangeTransactionTariffResponse(
        TariffChangeStatus status,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ChangeTransactionTariffResponse(TariffChangeStatus status) {
        this(status, null, null);
    }
}
