package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a signed certificate is for. */
public enum CertificateSigningUse {
    @JsonProperty("ChargingStationCertificate")
    CHARGING_STATION_CERTIFICATE,
    @JsonProperty("V2GCertificate")
    V2G_CERTIFICATE
}
