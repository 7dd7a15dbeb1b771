package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.emall.wire.Since;

/** What a signed certificate is for. */
public enum CertificateSigningUse {
    @JsonProperty("ChargingStationCertificate")
    CHARGING_STATION_CERTIFICATE,
    @JsonProperty("V2GCertificate")
    V2G_CERTIFICATE,
    @Since("2.1")
    @JsonProperty("V2G20Certificate")
    V2G20_CERTIFICATE
}
