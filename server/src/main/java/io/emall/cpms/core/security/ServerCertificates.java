package io.emall.cpms.core.security;

import java.util.List;

/** What we prove ourselves with to stations: at most one certificate with an RSA key and one with an EC key. */
@FunctionalInterface
public interface ServerCertificates {

    /** Those in use at this moment; none if nobody configured or made one. Does not block. */
    List<Credential> current();
}
