package io.emall.wire.ocpp.v2;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction used so far or used in the end.
 *
 * @param energy kWh
 * @param chargingTime seconds, idle ones too
 * @param idleTime seconds
 * @param reservationTime seconds
 */
public record TotalUsage(
        BigDecimal energy,
        int chargingTime,
        int idleTime,
        @Nullable Integer reservationTime,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TotalUsage(BigDecimal energy, int chargingTime, int idleTime) {
        this(energy, chargingTime, idleTime, null, null);
    }
}
