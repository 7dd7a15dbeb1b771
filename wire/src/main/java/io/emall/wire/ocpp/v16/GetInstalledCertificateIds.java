package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** Asks a station which root certificates it holds (OCPP 1.6 security whitepaper M03). */
public record GetInstalledCertificateIds(CertificateUse certificateType)
        implements Request<GetInstalledCertificateIdsResponse> {}
