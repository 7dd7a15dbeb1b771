package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to start a transaction for an identifier (OCPP 2.0.1 F01).
 *
 * @param remoteStartId comes back in the transaction that starts
 * @param evseId absent leaves the choice to the station
 */
public record RequestStartTransactionRequest(
        IdToken idToken,
        int remoteStartId,
        @Range(since = "2.1", min = 1) @Nullable Integer evseId,
        @Nullable IdToken groupIdToken,
        @Nullable ChargingProfile chargingProfile,
        @Nullable CustomData customData)
        implements Request<RequestStartTransactionResponse> {

    /** With the required fields only. */
    public RequestStartTransactionRequest(IdToken idToken, int remoteStartId) {
        this(idToken, remoteStartId, null, null, null, null);
    }
}
