package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a vehicle needs until it departs. */
public record ChargingNeeds(
        EnergyTransferMode requestedEnergyTransfer,
        @Nullable AcChargingParameters acChargingParameters,
        @Nullable DcChargingParameters dcChargingParameters,
        @Nullable Instant departureTime,
        @Since("2.1") @Nullable DerChargingParameters derChargingParameters,
        @Since("2.1") @Nullable EvEnergyOffer evEnergyOffer,
        @Since("2.1") @Nullable V2xChargingParameters v2xChargingParameters,
        @Since("2.1") @Size(min = 1) @Nullable List<EnergyTransferMode> availableEnergyTransfer,
        @Since("2.1") @Nullable ControlMode controlMode,
        @Since("2.1") @Nullable MobilityNeedsMode mobilityNeedsMode,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingNeeds(EnergyTransferMode requestedEnergyTransfer) {
        this(requestedEnergyTransfer, null, null, null, null, null, null, null, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public ChargingNeeds(
            EnergyTransferMode requestedEnergyTransfer,
            @Nullable AcChargingParameters acChargingParameters,
            @Nullable DcChargingParameters dcChargingParameters,
            @Nullable Instant departureTime,
            @Nullable CustomData customData) {
        this(
                requestedEnergyTransfer,
                acChargingParameters,
                dcChargingParameters,
                departureTime,
                null,
                null,
                null,
                null,
                null,
                null,
                customData);
    }
}
