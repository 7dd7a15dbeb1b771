package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What charging costs (OCPP 2.1 I).
 *
 * @param validFrom absent means now
 */
public record Tariff(
        @Length(max = 60) String tariffId,
        @Length(max = 3) String currency,
        @Size(min = 1, max = 10) @Nullable List<MessageContent> description,
        @Nullable TariffEnergy energy,
        @Nullable Instant validFrom,
        @Nullable TariffTime chargingTime,
        @Nullable TariffTime idleTime,
        @Nullable TariffFixed fixedFee,
        @Nullable TariffTime reservationTime,
        @Nullable TariffFixed reservationFixed,
        @Nullable Price minCost,
        @Nullable Price maxCost,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public Tariff(String tariffId, String currency) {
        this(tariffId, currency, null, null, null, null, null, null, null, null, null, null, null);
    }
}
