package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a root certificate vouches for. */
public enum CertificateUse {
    @JsonProperty("CentralSystemRootCertificate")
    CENTRAL_SYSTEM_ROOT_CERTIFICATE,
    @JsonProperty("ManufacturerRootCertificate")
    MANUFACTURER_ROOT_CERTIFICATE
}
