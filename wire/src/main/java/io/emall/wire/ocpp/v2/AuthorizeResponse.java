package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** Whether the identifier may charge. Answers {@link AuthorizeRequest} (OCPP 2.0.1 C01). */
public record AuthorizeResponse(
        IdTokenInfo idTokenInfo,
        @Nullable AuthorizeCertificateStatus certificateStatus,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public AuthorizeResponse(IdTokenInfo idTokenInfo) {
        this(idTokenInfo, null, null);
    }
}
