package io.emall.cpms.certification;

import io.emall.cpms.certificate.OwnContractCertificates;
import io.emall.cpms.certificate.StationCertificateCheck;
import io.emall.cpms.certificate.X509Maker;
import io.emall.cpms.certificate.X509Reader;
import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.security.BuiltInAuthority;
import io.emall.cpms.core.security.CertificateDesk;
import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.security.KeyRotation;
import io.emall.cpms.core.security.ProfileDesk;
import io.emall.cpms.core.security.RootRollout;
import io.emall.cpms.core.security.SecurityCommands;
import io.emall.cpms.core.security.SecurityEvent;
import io.emall.cpms.core.security.Shelf;
import io.emall.cpms.core.security.SigningDesk;
import io.emall.cpms.core.security.SigningOffice;
import io.emall.cpms.core.security.StationHoldings;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.store.TestStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The desks of security on the real database. */
final class TestSecurity {
    static final String ORGANISATION = "eMall";
    static final Actor ADA = new Actor(new UserId(new UUID(7, 7)), "ada", Role.ADMINISTRATOR);

    final List<SecurityEvent> events = new CopyOnWriteArrayList<>();
    final InstantSource clock = InstantSource.system();
    final X509Reader reader = new X509Reader();
    final X509Maker maker = new X509Maker();
    final Shelf shelf;
    final CertificateDesk certificates;
    final SigningDesk signing;
    final TestStore store;
    final OwnContractCertificates contracts;

    TestSecurity(TestStore store) {
        this.store = store;
        shelf = new Shelf(store.own, store.known, reader, List::of);
        signing = new SigningDesk(
                store.signing,
                store.locks,
                reader,
                new BuiltInAuthority(shelf, maker, reader, store.issued, clock),
                () -> Set.of(ORGANISATION),
                events::add,
                new Uuids(clock),
                clock);
        contracts = new OwnContractCertificates(shelf, store.known, store.issued, reader, clock);
        certificates =
                new CertificateDesk(store.own, store.known, reader, maker, shelf, store.audit, new Uuids(clock), clock);
    }

    DoorSecurity door() {
        StationCertificateCheck check =
                new StationCertificateCheck(shelf, store.issued, () -> Set.of(ORGANISATION), clock);
        return new DoorSecurity(store.locks, check, shelf, signing, contracts, events::add);
    }

    /** An authority of our own and certificates for this machine. */
    void prepare() {
        certificates.makeAuthority(ADA, ORGANISATION);
        certificates.makeServerCertificates(ADA, List.of("localhost", "127.0.0.1"));
    }

    /** What people have to do with stations. */
    record Desks(
            KeyRotation keys,
            ProfileDesk profiles,
            SigningOffice office,
            StationHoldings holdings,
            RootRollout rollout) {}

    Desks desks(SecurityCommands commands, KeyedHash hash) {
        StationHoldings holdings =
                new StationHoldings(store.installed, store.known, commands, reader, store.audit, clock);
        return new Desks(
                new KeyRotation(store.locks, commands, hash, store.audit, clock),
                new ProfileDesk(store.locks, commands, store.audit, clock),
                new SigningOffice(store.signing, store.issued, commands, reader, store.audit, clock),
                holdings,
                new RootRollout(store.rollouts, store.known, reader, certificates, holdings, store.audit, clock));
    }
}
