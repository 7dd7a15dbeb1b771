package io.emall.cpms.core.security;

import io.emall.cpms.core.partner.Secret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where our own certificates and their sealed keys are kept. */
public interface OwnCredentials {

    /** What we use a certificate for. */
    enum Purpose {
        /** Signing certificates of stations and our own. */
        AUTHORITY,
        SERVER
    }

    /**
     * @param chain PEM
     * @param key PEM
     * @param inUse whether it is shown to stations, or signs, now
     */
    record Kept(
            UUID id, Purpose purpose, Algorithm algorithm, String chain, Secret key, boolean inUse, Instant madeAt) {}

    /** Newest first. */
    List<Kept> all();

    void add(Kept kept);

    /** This one is used from now on, and no other of its purpose and algorithm; false if it is not there. */
    boolean use(UUID id);

    /** Forgets one that is not in use. */
    void remove(UUID id);
}
