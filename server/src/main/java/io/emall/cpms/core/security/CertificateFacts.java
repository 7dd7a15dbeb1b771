package io.emall.cpms.core.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says.
 *
 * @param fingerprint SHA-256 of it, as hexadecimal digits
 * @param subject in full, as people read it
 * @param organisation O of the subject
 * @param serial as hexadecimal digits, without leading zeros
 * @param key such as {@code RSA 2048}
 * @param authority whether it may sign others
 * @param pem the certificate itself
 */
public record CertificateFacts(
        String fingerprint,
        String subject,
        @Nullable String commonName,
        @Nullable String organisation,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        String key,
        boolean authority,
        String pem) {

    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(notBefore) && moment.isBefore(notAfter);
    }

    /** The name to show in a list. */
    public String name() {
        return commonName == null ? subject : commonName;
    }
}
