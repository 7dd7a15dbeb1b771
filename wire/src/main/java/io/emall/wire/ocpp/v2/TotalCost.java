package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** What a transaction costs so far or costed in the end. */
public record TotalCost(
        @Length(max = 3) String currency,
        TariffCost typeOfCost,
        TotalPrice total,
        @Nullable Price fixed,
        @Nullable Price energy,
        @Nullable Price chargingTime,
        @Nullable Price idleTime,
        @Nullable Price reservationTime,
        @Nullable Price reservationFixed,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TotalCost(String currency, TariffCost typeOfCost, TotalPrice total) {
        this(currency, typeOfCost, total, null, null, null, null, null, null, null);
    }
}
