package io.emall.wire.ocpp.v2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a contract certificate is valid. */
public enum AuthorizeCertificateStatus {
    @JsonProperty("Accepted")
    ACCEPTED,
    @JsonProperty("SignatureError")
    SIGNATURE_ERROR,
    @JsonProperty("CertificateExpired")
    CERTIFICATE_EXPIRED,
    @JsonProperty("CertificateRevoked")
    CERTIFICATE_REVOKED,
    @JsonProperty("NoCertificateAvailable")
    NO_CERTIFICATE_AVAILABLE,
    @JsonProperty("CertChainError")
    CERT_CHAIN_ERROR,
    @JsonProperty("ContractCancelled")
    CONTRACT_CANCELLED
}
