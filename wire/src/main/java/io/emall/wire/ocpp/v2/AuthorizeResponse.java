package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the identifier may charge. Answers {@link AuthorizeRequest} (OCPP 2.0.1 C01). */
public record AuthorizeResponse(
        IdTokenInfo idTokenInfo,
        @Nullable AuthorizeCertificateStatus certificateStatus,
        @Since("2.1") @Size(min = 1) @Nullable List<EnergyTransferMode> allowedEnergyTransfer,
        @Since("2.1") @Nullable Tariff tariff,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public AuthorizeResponse(IdTokenInfo idTokenInfo) {
        this(idTokenInfo, null, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public AuthorizeResponse(
            IdTokenInfo idTokenInfo,
            @Nullable AuthorizeCertificateStatus certificateStatus,
            @Nullable CustomData customData) {
        this(idTokenInfo, certificateStatus, null, null, customData);
    }
}
