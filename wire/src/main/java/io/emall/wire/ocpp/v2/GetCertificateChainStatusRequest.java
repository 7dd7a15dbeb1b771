package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station asks whether certificates of a chain were revoked (OCPP 2.1 M). */
@Since("2.1")
public record GetCertificateChainStatusRequest(
        @Size(min = 1, max = 4) List<CertificateStatusRequestInfo> certificateStatusRequests,
        @Nullable CustomData customData)
        implements Request<GetCertificateChainStatusResponse> {

    /** With the required fields only. */
    public GetCertificateChainStatusRequest(List<CertificateStatusRequestInfo> certificateStatusRequests) {
        this(certificateStatusRequests, null);
    }
}
