package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** What a station is. */
public record ChargingStation(
        @Length(max = 20) String model,
        @Length(max = 50) String vendorName,
        @Length(max = 25) @Nullable String serialNumber,
        @Nullable Modem modem,
        @Length(max = 50) @Nullable String firmwareVersion,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingStation(String model, String vendorName) {
        this(model, vendorName, null, null, null, null);
    }
}
