package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which certificates a station holds. Answers {@link GetInstalledCertificateIdsRequest} (OCPP 2.0.1 M03). */
public record GetInstalledCertificateIdsResponse(
        GetInstalledCertificateStatus status,
        @Nullable StatusInfo statusInfo,
        @Size(min = 1) @Nullable List<CertificateHashDataChain> certificateHashDataChain,
        @Nullable CustomData customData)
        implements Response {

    /** With the required fields only. */
    public GetInstalledCertificateIdsResponse(GetInstalledCertificateStatus status) {
        this(status, null, null, null);
    }
}
