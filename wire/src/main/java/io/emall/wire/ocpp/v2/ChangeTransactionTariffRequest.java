package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Gives a running transaction another tariff (OCPP 2.1 I). */
@Since("2.1")
public record ChangeTransactionTariffRequest(
        Tariff tariff,
        @Length(max = 36) String transactionId,
        @Nullable CustomData customData) implements Request<ChangeTransactionTariffResponse> {

    /** With the required fields only. */
    public ChangeTransactionTariffRequest(Tariff tariff, String transactionId) {
        this(tariff, transactionId, null);
    }
}
