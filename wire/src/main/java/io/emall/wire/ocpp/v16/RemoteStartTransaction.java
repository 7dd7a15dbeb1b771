package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to start a transaction for an idTag (OCPP 1.6 §5.11).
 *
 * @param connectorId absent leaves the choice to the station
 */
public record RemoteStartTransaction(
        @Length(max = 20) String idTag,
        @Nullable Integer connectorId,
        @Nullable ChargingProfile chargingProfile) implements Request<RemoteStartTransactionResponse> {

    /** With the required fields only. */
    public RemoteStartTransaction(String idTag) {
        this(idTag, null, null);
    }
}
