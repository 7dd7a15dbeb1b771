package io.emall.cpms.core.security;

/** What a station wants a certificate of its own for. */
public enum SigningUse {
    /** The connection with us. */
    STATION,
    /** Cars (ISO 15118-2). */
    V2G,
    /** Cars (ISO 15118-20). */
    V2G20
}
