package io.emall.wire.ocpp.v2;

/** Where revoked certificates are known. */
public enum RevocationSource {
    CRL,
    OCSP
}
