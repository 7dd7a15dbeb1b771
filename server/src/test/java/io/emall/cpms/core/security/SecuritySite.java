package io.emall.cpms.core.security;

import io.emall.cpms.certificate.TestPki;
import io.emall.cpms.certificate.X509Reader;
import io.emall.cpms.core.unit.Uuids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The desks of security without a database. */
public final class SecuritySite {
    public final MemoryLocks locks = new MemoryLocks();
    public final MemorySigningRequests requests = new MemorySigningRequests();
    public final List<SecurityEvent> events = new ArrayList<>();
    public final SigningDesk signing = new SigningDesk(
            requests,
            locks,
            new X509Reader(),
            request -> new CertificateAuthority.Signing.ByHand(),
            () -> Set.of("eMall"),
            events::add,
            new Uuids(InstantSource.system()),
            InstantSource.system());

    public DoorSecurity door() {
        TestPki pki = new TestPki(Instant.now());
        return new DoorSecurity(locks, pki, pki, signing, new MemoryContracts(), events::add);
    }
}
