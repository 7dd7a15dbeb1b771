package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Gives a station a way to connect to a CSMS (OCPP 2.0.1 B09). */
public record SetNetworkProfileRequest(
        int configurationSlot,
        NetworkConnectionProfile connectionData,
        @Nullable CustomData customData) implements Request<SetNetworkProfileResponse> {

    /** With the required fields only. */
    public SetNetworkProfileRequest(int configurationSlot, NetworkConnectionProfile connectionData) {
        this(configurationSlot, connectionData, null);
    }
}
