package io.emall.cpms.core.security;

import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Certificates on their way to all stations, kept. */
public interface Rollouts {

    /** One station that is to get one certificate. */
    record Step(String fingerprint, CertificateUse use, StationId station, int attempts) {}

    /** How far a certificate is. */
    record Progress(String fingerprint, CertificateUse use, int installed, int refused, int due) {

        public int all() {
            return installed + refused + due;
        }
    }

    /** A station that does not have it yet. */
    record Lacking(StationId station, boolean refused, String words) {}

    /** All stations are to get it; those that refused it are asked again. */
    void start(String fingerprint, CertificateUse use, Instant at);

    void stop(String fingerprint, CertificateUse use);

    /** Stations that were registered since join in. */
    void extend(Instant at);

    /** Some connected stations whose turn it is, which nobody else gets for a while. */
    List<Step> claim(Instant now, Duration lease, int limit);

    void installed(Step step);

    void refused(Step step, String words);

    void later(Step step, String words, Instant due);

    List<Progress> progress();

    /** @param encryptedOnly only those that must use TLS */
    List<Lacking> lacking(String fingerprint, CertificateUse use, boolean encryptedOnly, int limit);
}
