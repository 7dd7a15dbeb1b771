package io.emall.cpms.core.security;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that should not happen to a secured connection, seen by us.
 *
 * @param station whom it concerns; null if the connection was cut before it said who it is
 * @param from the network address it came from; empty if it did not come over the network
 * @param words what happened, for the log and for people; never a secret
 */
public record SecurityEvent(Kind kind, @Nullable StationId station, String from, String words, Instant at) {

    /** In the words of the standard where it has them (OCPP 2.0.1 appendix 1). */
    public enum Kind {
        /** Less security than the station must use. */
        PROFILE_TOO_LOW("SecurityProfileTooLow"),
        INVALID_STATION_CERTIFICATE("InvalidChargingStationCertificate"),
        /** No common version or cipher suite. */
        TLS_REFUSED("InvalidTLSVersionOrCipherSuite"),
        WRONG_KEY("FailedToAuthenticate"),
        INVALID_SIGNING_REQUEST("InvalidCertificateRequest"),
        SIGNING_FAILED("CertificateNotIssued"),
        CERTIFICATE_EXPIRES("CertificateExpires");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
