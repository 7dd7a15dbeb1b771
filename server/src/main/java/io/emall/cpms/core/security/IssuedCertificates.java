package io.emall.cpms.core.security;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What our own authority signed. */
public interface IssuedCertificates {

    /**
     * @param serial as hexadecimal digits
     * @param station whose it is; null for our own
     */
    record Issued(
            String serial,
            @Nullable StationId station,
            String pem,
            Instant notAfter,
            Instant issuedAt,
            @Nullable Instant revokedAt) {}

    void add(Issued issued);

    Optional<Issued> find(String serial);

    /** Newest first. */
    List<Issued> of(StationId station);

    /** Of stations, not revoked, and out of date before that. */
    List<Issued> expiringBefore(Instant moment, int limit);

    void revoke(String serial, Instant at);
}
