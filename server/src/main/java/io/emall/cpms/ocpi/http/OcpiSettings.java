package io.emall.cpms.ocpi.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How we take part in OCPI.
 *
 * @param publicUrl where partners reach this server, without a path; null to go by each request's own address
 * @param allowInsecure whether partners may be called by plain http
 * @param allowPrivate whether partners may live in private networks or on this machine
 * @param connectTimeout how long a partner may take to accept a connection
 * @param answerTimeout how long a partner may take for its whole answer
 */
public record OcpiSettings(
        @Nullable URI publicUrl,
        boolean allowInsecure,
        boolean allowPrivate,
        Duration connectTimeout,
        Duration answerTimeout) {

    public OcpiSettings(@Nullable URI publicUrl, boolean allowInsecure, boolean allowPrivate) {
        this(publicUrl, allowInsecure, allowPrivate, Duration.ofSeconds(5), Duration.ofSeconds(10));
    }
}
