package io.emall.cpms.core.security;

/** What is to be said of a driver's contract certificate (ISO 15118, P-33). */
public enum ContractStatus {
    ACCEPTED,
    SIGNATURE_ERROR,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_REVOKED,
    /** Nothing can be said: no such certificate, or none we know vouches for it. */
    NO_CERTIFICATE_AVAILABLE,
    CERT_CHAIN_ERROR,
    CONTRACT_CANCELLED
}
