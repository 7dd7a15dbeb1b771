package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A station tells what its payment terminal settled (OCPP 2.1 C). */
@Since("2.1")
public record NotifySettlementRequest(
        @Length(max = 255) String pspRef,
        PaymentStatus status,
        BigDecimal settlementAmount,
        Instant settlementTime,
        @Length(max = 36) @Nullable String transactionId,
        @Length(max = 500) @Nullable String statusInfo,
        @Length(max = 50) @Nullable String receiptId,
        @Length(max = 2000) @Nullable String receiptUrl,
        @Nullable Address vatCompany,
        @Length(max = 20) @Nullable String vatNumber,
        @Nullable CustomData customData)
        implements Request<NotifySettlementResponse> {

    /** With the required fields only. */
    public NotifySettlementRequest(
            String pspRef, PaymentStatus status, BigDecimal settlementAmount, Instant settlementTime) {
        this(pspRef, status, settlementAmount, settlementTime, null, null, null, null, null, null, null);
    }
}
