package io.emall.wire.ocpp.v2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a vehicle needs until it departs. */
public record ChargingNeeds(
        EnergyTransferMode requestedEnergyTransfer,
        @Nullable AcChargingParameters acChargingParameters,
        @Nullable DcChargingParameters dcChargingParameters,
        @Nullable Instant departureTime,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingNeeds(EnergyTransferMode requestedEnergyTransfer) {
        this(requestedEnergyTransfer, null, null, null, null);
    }
}
