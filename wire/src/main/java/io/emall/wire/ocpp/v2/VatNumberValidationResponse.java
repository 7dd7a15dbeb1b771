package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whose it is. Answers {@link VatNumberValidationRequest} (OCPP 2.1 C). */
@Since("2.1")
public record VatNumberValidationResponse(
        @Length(max = 20) String vatNumber,
        GenericStatus status,
        @Nullable Address company,
        @Nullable StatusInfo statusInfo,
        @Range(min = 0) @Nullable Integer evseId,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public VatNumberValidationResponse(String vatNumber, GenericStatus status) {
        this(vatNumber, status, null, null, null, null);
    }
}
