package io.emall.cpms.core.security;

/** The kind of a key; a server has one of each, and a station's suites choose. */
public enum Algorithm {
    RSA,
    EC
}
