package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a station which certificates it holds (OCPP 2.0.1 M03). */
public record GetInstalledCertificateIdsRequest(
        @Size(min = 1) @Nullable List<GetCertificateIdUse> certificateType,
        @Nullable CustomData customData) implements Request<GetInstalledCertificateIdsResponse> {

    /** With the required fields only. */
    public GetInstalledCertificateIdsRequest() {
        this(null, null);
    }
}
