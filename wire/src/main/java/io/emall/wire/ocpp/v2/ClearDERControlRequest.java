package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a station to forget settings of its inverter (OCPP 2.1 R).
 *
 * @param controlId absent means all of the type
 */
@Since("2.1")
public record ClearDERControlRequest(
        boolean isDefault,
        @Nullable DerControlType controlType,
        @Length(max = 36) @Nullable String controlId,
        @Nullable CustomData customData)
        implements Request<ClearDERControlResponse> {

    /** With the required fields only. */
    public ClearDERControlRequest(boolean isDefault) {
        this(isDefault, null, null, null);
    }
}
