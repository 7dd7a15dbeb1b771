package io.emall.wire.ocpi.v221;

/** What to charge for: a low price, speed or green energy (OCPI 2.2.1 mod_sessions). */
public enum ProfileType {
    CHEAP,
    FAST,
    GREEN,
    REGULAR
}
