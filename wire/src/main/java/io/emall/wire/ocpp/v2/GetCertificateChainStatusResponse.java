package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of each. Answers {@link GetCertificateChainStatusRequest} (OCPP 2.1 M). */
@Since("2.1")
public record GetCertificateChainStatusResponse(
        @Size(min = 1, max = 4) List<CertificateStatus> certificateStatus,
        @Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public GetCertificateChainStatusResponse(List<CertificateStatus> certificateStatus) {
        this(certificateStatus, null);
    }
}
