package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.OneOf;
import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to keep an EVSE, or one of them, for an identifier (OCPP 2.0.1 H01).
 *
 * @param id the reservation
 * @param evseId absent is any EVSE
 */
public record ReserveNowRequest(
        @Range(since = "2.1", min = 0) int id,
        Instant expiryDateTime,
        IdToken idToken,

        @Length(max = 20) @OneOf(value = ConnectorType.class, until = "2.1") @Nullable
        String connectorType,

        @Range(since = "2.1", min = 0) @Nullable Integer evseId,
        @Nullable IdToken groupIdToken,
        @Nullable CustomData customData)
        implements Request<ReserveNowResponse> {

    /** With the required fields only. */
    public ReserveNowRequest(int id, Instant expiryDateTime, IdToken idToken) {
        this(id, expiryDateTime, idToken, null, null, null, null);
    }
}
