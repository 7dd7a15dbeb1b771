package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** What a certificate to install vouches for. */
public enum InstallCertificateUse {
    @JsonProperty("V2GRootCertificate")
    V2G_ROOT_CERTIFICATE,
    @JsonProperty("MORootCertificate")
    MO_ROOT_CERTIFICATE,
    @JsonProperty("CSMSRootCertificate")
    CSMS_ROOT_CERTIFICATE,
    @JsonProperty("ManufacturerRootCertificate")
    MANUFACTURER_ROOT_CERTIFICATE,
    @Since("2.1")
    @JsonProperty("OEMRootCertificate")
    OEM_ROOT_CERTIFICATE
}
