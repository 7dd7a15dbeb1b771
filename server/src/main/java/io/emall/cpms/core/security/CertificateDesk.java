package io.emall.cpms.core.security;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.security.CertificateReader.MalformedCertificate;
import io.emall.cpms.core.security.KnownCertificates.Known;
import io.emall.cpms.core.security.OwnCredentials.Kept;
import io.emall.cpms.core.security.OwnCredentials.Purpose;
import io.emall.cpms.core.unit.Uuids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** People looking after the certificates by which stations know us and we know stations. */
public final class CertificateDesk {
    /** A host name, for one level perhaps a star, or an address of either kind. */
    private static final Pattern NAME =
            Pattern.compile("(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:.]{2,45}");

    private final OwnCredentials own;
    private final KnownCertificates known;
    private final CertificateReader reader;
    private final CertificateMaker maker;
    private final Shelf shelf;
    private final AuditLog audit;
    private final Uuids uuids;
    private final InstantSource clock;

    public CertificateDesk(
            OwnCredentials own,
            KnownCertificates known,
            CertificateReader reader,
            CertificateMaker maker,
            Shelf shelf,
            AuditLog audit,
            Uuids uuids,
            InstantSource clock) {
        this.own = own;
        this.known = known;
        this.reader = reader;
        this.maker = maker;
        this.shelf = shelf;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** One of ours, as people see it. */
    public record Own(UUID id, Purpose purpose, Algorithm algorithm, boolean inUse, CertificateFacts facts) {}

    /** One of others'. */
    public record Other(CertificateUse use, CertificateFacts facts) {}

    public List<Own> own(Actor by) {
        by.must(Permission.MANAGE_SECURITY);
        return own.all().stream()
                .map(kept -> new Own(
                        kept.id(),
                        kept.purpose(),
                        kept.algorithm(),
                        kept.inUse(),
                        reader.read(kept.chain()).getFirst()))
                .toList();
    }

    /** What the server shows now, whether made here or configured as files. */
    public List<CertificateFacts> shown(Actor by) {
        by.must(Permission.MANAGE_SECURITY);
        return shelf.current().stream()
                .map(one -> reader.facts(one.certificate()))
                .toList();
    }

    public List<Other> others(Actor by) {
        by.must(Permission.MANAGE_SECURITY);
        return known.all().stream()
                .flatMap(one -> reader.read(one.pem()).stream().limit(1).map(facts -> new Other(one.use(), facts)))
                .toList();
    }

    /** Makes the built-in authority; a former one is still believed but signs no more. */
    public CertificateFacts makeAuthority(Actor by, String organisation) {
        by.must(Permission.MANAGE_SECURITY);
        Credential root = maker.root(organisation, now());
        keep(Purpose.AUTHORITY, root, true);
        CertificateFacts facts = reader.facts(root.certificate());
        known.add(new Known(facts.fingerprint(), CertificateUse.CSMS_ROOT, facts.pem(), now()));
        audit.record(by, "make", "certificate authority " + facts.fingerprint());
        shelf.refresh();
        return facts;
    }

    /**
     * Makes server certificates of both kinds, signed by the built-in authority. They are in use at once if there were
     * none; otherwise they wait until somebody switches, when every station has their root (field lesson 22).
     *
     * @throws IllegalStateException if there is no authority
     * @throws IllegalArgumentException if there is no name, or one is neither a host name nor an address
     */
    public void makeServerCertificates(Actor by, List<String> names) {
        by.must(Permission.MANAGE_SECURITY);
        if (names.isEmpty() || !names.stream().allMatch(NAME.asMatchPredicate())) {
            throw new IllegalArgumentException("not host names or addresses: " + names);
        }
        Credential authority = shelf.authority().orElseThrow(() -> new IllegalStateException("no authority"));
        Stream.of(Algorithm.values())
                .forEach(algorithm ->
                        keep(Purpose.SERVER, maker.server(authority, algorithm, names, now()), isFree(algorithm)));
        audit.record(by, "make", "server certificates for " + String.join(", ", names));
        shelf.refresh();
    }

    /**
     * Keeps a server certificate somebody else signed.
     *
     * @throws MalformedCertificate if key and certificate do not belong together
     */
    public void addServerCertificate(Actor by, String chain, String key) {
        by.must(Permission.MANAGE_SECURITY);
        Credential credential = reader.credential(chain, key);
        keep(Purpose.SERVER, credential, isFree(algorithm(credential)));
        audit.record(by, "add", "server certificate " + credential.certificate().getSerialNumber());
        shelf.refresh();
    }

    private boolean isFree(Algorithm algorithm) {
        return own.all().stream()
                .noneMatch(one -> one.purpose() == Purpose.SERVER && one.inUse() && one.algorithm() == algorithm);
    }

    public boolean use(Actor by, UUID id) {
        by.must(Permission.MANAGE_SECURITY);
        boolean done = own.use(id);
        audit.record(by, "use", "certificate " + id);
        shelf.refresh();
        return done;
    }

    public void removeOwn(Actor by, UUID id) {
        by.must(Permission.MANAGE_SECURITY);
        own.remove(id);
        audit.record(by, "remove", "certificate " + id);
        shelf.refresh();
    }

    /** @throws MalformedCertificate if it is none, or none that signs others */
    public CertificateFacts addOther(Actor by, String pem, CertificateUse use) {
        by.must(Permission.MANAGE_SECURITY);
        CertificateFacts facts = reader.read(pem).getFirst();
        if (!facts.authority()) {
            throw new MalformedCertificate("this certificate is not one of an authority (CA)");
        }
        known.add(new Known(facts.fingerprint(), use, facts.pem(), now()));
        audit.record(by, "add", "certificate " + use + " " + facts.fingerprint());
        shelf.refresh();
        return facts;
    }

    public void removeOther(Actor by, String fingerprint, CertificateUse use) {
        by.must(Permission.MANAGE_SECURITY);
        known.remove(fingerprint, use);
        audit.record(by, "remove", "certificate " + use + " " + fingerprint);
        shelf.refresh();
    }

    private void keep(Purpose purpose, Credential made, boolean inUse) {
        Kept kept = new Kept(
                uuids.next(),
                purpose,
                algorithm(made),
                maker.pem(made.chain()),
                new Secret(maker.pem(made.key())),
                false,
                now());
        own.add(kept);
        if (inUse) {
            own.use(kept.id());
        }
    }

    private static Algorithm algorithm(Credential credential) {
        return Algorithm.valueOf(credential.key().getAlgorithm());
    }

    private Instant now() {
        return clock.instant();
    }
}
