package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station asks whether a VAT number is right (OCPP 2.1 C). */
@Since("2.1")
public record VatNumberValidationRequest(
        @Length(max = 20) String vatNumber,
        @Range(min = 0) @Nullable Integer evseId,
        @Nullable CustomData customData) implements Request<VatNumberValidationResponse> {

    /** With the required fields only. */
    public VatNumberValidationRequest(String vatNumber) {
        this(vatNumber, null, null);
    }
}
