package io.emall.cpms.core.security;

/** How a station and we prove to each other who we are (OCPP 2.0.1 A00, OCPP 1.6 security white paper; P-4). */
public enum SecurityProfile {
    /** Anybody who knows the identity gets in: for closed networks, and only where an administrator said so. */
    UNSECURED,
    /** The station shows a key over a plain connection. */
    BASIC,
    /** The same over TLS, so that we have shown a certificate first. */
    TLS_BASIC,
    /** Both show a certificate. */
    MUTUAL_TLS;

    /** 0 to 3, as the standards number them. */
    public int number() {
        return ordinal();
    }

    /** @throws IllegalArgumentException if there is no profile of that number */
    public static SecurityProfile of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("Security profiles go from 0 to 3");
        }
        return values()[number];
    }

    public boolean isBelow(SecurityProfile other) {
        return compareTo(other) < 0;
    }

    public boolean isEncrypted() {
        return !isBelow(TLS_BASIC);
    }
}
