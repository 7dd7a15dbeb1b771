package io.emall.cpms.core.security;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A station's request for a certificate of its own (A02, A03).
 *
 * @param requestId the station's own number of it, where its version has one; goes back with the certificate
 * @param csr PEM
 * @param chain what was signed, in PEM; null before that
 * @param words why it was refused, failed or rejected; empty otherwise
 * @param attempts how often the certificate was sent without an answer
 */
public record SigningRequest(
        UUID id,
        StationId station,
        Instant at,
        SigningUse use,
        @Nullable Integer requestId,
        String csr,
        State state,
        @Nullable String chain,
        String words,
        int attempts) {

    /** How far it is. */
    public enum State {
        /** It breaks our rules; the station was told. */
        REFUSED,
        /** The authority is to sign it; if that is not the built-in one, people have to. */
        WAITING,
        /** The authority could not; somebody has to look. */
        FAILED,
        /** The certificate is on its way to the station. */
        SIGNED,
        /** The station uses it. */
        ACCEPTED,
        /** The station does not take it. */
        REJECTED
    }

    public SigningRequest signed(String certificates) {
        return new SigningRequest(id, station, at, use, requestId, csr, State.SIGNED, certificates, "", 0);
    }

    public SigningRequest become(State next, String why) {
        return new SigningRequest(id, station, at, use, requestId, csr, next, chain, why, attempts);
    }

    SigningRequest triedAgain() {
        return new SigningRequest(id, station, at, use, requestId, csr, state, chain, words, attempts + 1);
    }
}
