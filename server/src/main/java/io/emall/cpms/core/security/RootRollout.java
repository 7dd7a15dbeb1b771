package io.emall.cpms.core.security;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.security.KnownCertificates.Known;
import io.emall.cpms.core.security.Rollouts.Lacking;
import io.emall.cpms.core.security.Rollouts.Progress;
import io.emall.cpms.core.security.Rollouts.Step;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings a root to all stations, a few at a time, and says who lacks it before our own certificate is changed for one
 * that only it vouches for (field lesson 22).
 */
public final class RootRollout {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int AT_ONCE = 5;
    private static final int SHOWN = 100;

    private final Rollouts rollouts;
    private final KnownCertificates known;
    private final CertificateReader reader;
    private final CertificateDesk certificates;
    private final StationHoldings holdings;
    private final AuditLog audit;
    private final InstantSource clock;

    public RootRollout(
            Rollouts rollouts,
            KnownCertificates known,
            CertificateReader reader,
            CertificateDesk certificates,
            StationHoldings holdings,
            AuditLog audit,
            InstantSource clock) {
        this.rollouts = rollouts;
        this.known = known;
        this.reader = reader;
        this.certificates = certificates;
        this.holdings = holdings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of the wish to use another server certificate. */
    public sealed interface Switch {
        record Done() implements Switch {}

        /** Not done: these could not connect any more. */
        record Stranded(List<Lacking> stations) implements Switch {}

        /** Not done: no root we know has signed it, so nobody can tell who would believe it. */
        record UnknownRoot() implements Switch {}

        record Gone() implements Switch {}
    }

    /** False if no such certificate is known. */
    public boolean start(Actor by, String fingerprint, CertificateUse use) {
        by.must(Permission.MANAGE_SECURITY);
        if (find(fingerprint, use).isEmpty() || !use.isInstallable()) {
            return false;
        }
        rollouts.start(fingerprint, use, clock.instant());
        audit.record(by, "roll out", "certificate " + use + " " + fingerprint);
        return true;
    }

    public void stop(Actor by, String fingerprint, CertificateUse use) {
        by.must(Permission.MANAGE_SECURITY);
        rollouts.stop(fingerprint, use);
        audit.record(by, "stop roll-out", "certificate " + use + " " + fingerprint);
    }

    public List<Progress> progress(Actor by) {
        by.must(Permission.MANAGE_SECURITY);
        return rollouts.progress();
    }

    public List<Lacking> lacking(Actor by, String fingerprint, CertificateUse use) {
        by.must(Permission.MANAGE_SECURITY);
        return rollouts.lacking(fingerprint, use, false, SHOWN);
    }

    /**
     * Shows stations another certificate of ours from now on.
     *
     * @param anyway even if that strands stations
     */
    public Switch use(Actor by, UUID id, boolean anyway) {
        by.must(Permission.MANAGE_SECURITY);
        Optional<CertificateDesk.Own> own =
                certificates.own(by).stream().filter(one -> one.id().equals(id)).findFirst();
        if (own.isEmpty()) {
            return new Switch.Gone();
        }
        if (!anyway) {
            Optional<Switch> objection = objection(own.get());
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        certificates.use(by, id);
        return new Switch.Done();
    }

    private Optional<Switch> objection(CertificateDesk.Own own) {
        Optional<Known> root = known.all().stream()
                .filter(one -> one.use() == CertificateUse.CSMS_ROOT)
                .filter(one -> reader.hasSigned(one.pem(), own.facts().pem()))
                .findFirst();
        if (root.isEmpty()) {
            return Optional.of(new Switch.UnknownRoot());
        }
        List<Lacking> stranded = rollouts.lacking(root.get().fingerprint(), CertificateUse.CSMS_ROOT, true, SHOWN);
        return stranded.isEmpty() ? Optional.empty() : Optional.of(new Switch.Stranded(stranded));
    }

    /** Goes on with a few stations. */
    public void round() {
        for (Step step : rollouts.claim(clock.instant(), LEASE, AT_ONCE)) {
            find(step.fingerprint(), step.use()).ifPresent(root -> install(step, root));
        }
    }

    /** Takes in new stations. */
    public void extend() {
        rollouts.extend(clock.instant());
    }

    private void install(Step step, Known root) {
        CertificateFacts facts = reader.read(root.pem()).getFirst();
        switch (holdings.install(step.station(), step.use(), facts)) {
            case CommandOutcome.Accepted accepted -> rollouts.installed(step);
            case CommandOutcome.Refused(var words) -> rollouts.refused(step, words);
            case CommandOutcome.NotSupported(var words) -> rollouts.refused(step, words);
            case CommandOutcome.Offline offline -> later(step, "");
            case CommandOutcome.NoAnswer none -> later(step, "no answer");
            case CommandOutcome.Failed(var code, var words) -> later(step, (code + " " + words).strip());
        }
    }

    private void later(Step step, String words) {
        Duration pause = AGAIN.multipliedBy(1 + Math.min(step.attempts(), 5));
        rollouts.later(step, words, clock.instant().plus(pause));
    }

    private Optional<Known> find(String fingerprint, CertificateUse use) {
        return known.all().stream()
                .filter(one -> one.use() == use && one.fingerprint().equals(fingerprint))
                .findFirst();
    }
}
