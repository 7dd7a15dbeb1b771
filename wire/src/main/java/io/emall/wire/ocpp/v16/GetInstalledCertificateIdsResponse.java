package io.emall.wire.ocpp.v16;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which root certificates a station holds. Answers {@link GetInstalledCertificateIds} (OCPP 1.6 security whitepaper
 * M03).
 */
public record GetInstalledCertificateIdsResponse(
        GetInstalledCertificateStatus status,
        @Size(min = 1) @Nullable List<CertificateHashData> certificateHashData) implements Response {

    /** With the required fields only. */
    public GetInstalledCertificateIdsResponse(GetInstalledCertificateStatus status) {
        this(status, null);
    }
}
