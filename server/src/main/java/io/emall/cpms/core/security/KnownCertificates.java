package io.emall.cpms.core.security;

import java.time.Instant;
import java.util.List;

/** Certificates of others that we know, and what for. */
public interface KnownCertificates {

    record Known(String fingerprint, CertificateUse use, String pem, Instant addedAt) {}

    List<Known> all();

    /** Does nothing if it is known for that already. */
    void add(Known known);

    void remove(String fingerprint, CertificateUse use);
}
