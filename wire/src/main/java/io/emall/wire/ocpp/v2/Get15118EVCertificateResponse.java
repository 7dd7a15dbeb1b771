package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the vehicle, still encoded. Answers {@link Get15118EVCertificateRequest} (OCPP 2.0.1 M01).
 *
 * @param exiResponse Base64
 */
public record Get15118EVCertificateResponse(
        Iso15118EvCertificateStatus status,

        @Length(max = 7500) @Length(since = "2.1", max = 17000)
        String exiResponse,

        @Nullable StatusInfo statusInfo,
        @Since("2.1") @Range(min = 0) @Nullable Integer remainingContracts,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public Get15118EVCertificateResponse(Iso15118EvCertificateStatus status, String exiResponse) {
        this(status, exiResponse, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public Get15118EVCertificateResponse(
            Iso15118EvCertificateStatus status,
            String exiResponse,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {
        this(status, exiResponse, statusInfo, null, customData);
    }
}
