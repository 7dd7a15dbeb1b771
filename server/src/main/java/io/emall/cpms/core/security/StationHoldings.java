package io.emall.cpms.core.security;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.security.CertificateReader.MalformedCertificate;
import io.emall.cpms.core.security.SecurityCommands.Held;
import io.emall.cpms.core.security.SecurityCommands.Holdings;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The certificates a station holds: seen, installed and deleted by people (M03 to M05). */
public final class StationHoldings {
    private static final String USUAL_HASH = "SHA256";

    private final InstalledCertificates installed;
    private final KnownCertificates known;
    private final SecurityCommands commands;
    private final CertificateReader reader;
    private final AuditLog audit;
    private final InstantSource clock;

    public StationHoldings(
            InstalledCertificates installed,
            KnownCertificates known,
            SecurityCommands commands,
            CertificateReader reader,
            AuditLog audit,
            InstantSource clock) {
        this.installed = installed;
        this.known = known;
        this.commands = commands;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param facts null if it is none we know */
    public record Line(Held held, @Nullable CertificateFacts facts) {}

    /** @param toldAt null if the station never told us */
    public record Sheet(@Nullable Instant toldAt, List<Line> lines) {}

    public Sheet of(Actor by, StationId station) {
        by.must(Permission.MANAGE_SECURITY);
        List<CertificateFacts> facts = known.all().stream()
                .flatMap(one -> reader.read(one.pem()).stream().limit(1))
                .distinct()
                .toList();
        List<Line> lines = installed.of(station).stream()
                .map(held -> new Line(held, recognised(held, facts).orElse(null)))
                .toList();
        return new Sheet(installed.toldAt(station).orElse(null), lines);
    }

    /** Roots sign themselves, so that a root we know is recognised without another. */
    private Optional<CertificateFacts> recognised(Held held, List<CertificateFacts> facts) {
        return facts.stream()
                .filter(one -> reader.hash(one, one, held.hash().algorithm()).isSameAs(held.hash()))
                .findFirst();
    }

    /** Asks the station what it holds. */
    public Holdings refresh(Actor by, StationId station) {
        by.must(Permission.MANAGE_SECURITY);
        return refresh(station);
    }

    private Holdings refresh(StationId station) {
        Holdings holdings = commands.installed(station);
        if (holdings instanceof Holdings.Told(var held)) {
            installed.replace(station, held, clock.instant());
        }
        return holdings;
    }

    /** @throws MalformedCertificate if it is none */
    public CommandOutcome install(Actor by, StationId station, CertificateUse use, String pem) {
        by.must(Permission.MANAGE_SECURITY);
        CertificateFacts facts = reader.read(pem).getFirst();
        known.add(new KnownCertificates.Known(facts.fingerprint(), use, facts.pem(), clock.instant()));
        CommandOutcome outcome = install(station, use, facts);
        audit.record(
                by,
                "install " + use + " " + facts.fingerprint() + " → "
                        + outcome.getClass().getSimpleName(),
                "station " + station);
        return outcome;
    }

    CommandOutcome install(StationId station, CertificateUse use, CertificateFacts facts) {
        CommandOutcome outcome = commands.install(station, use, facts.pem());
        if (outcome instanceof CommandOutcome.Accepted) {
            installed.add(station, new Held(use, reader.hash(facts, facts, USUAL_HASH)));
            refresh(station);
        }
        return outcome;
    }

    /** @param certificate as the station named it (M04.FR.07) */
    public CommandOutcome delete(Actor by, StationId station, CertificateHash certificate) {
        by.must(Permission.MANAGE_SECURITY);
        CommandOutcome outcome = commands.delete(station, certificate);
        if (outcome instanceof CommandOutcome.Accepted) {
            installed.remove(station, certificate);
        }
        audit.record(
                by,
                "delete certificate " + certificate.serial() + " → "
                        + outcome.getClass().getSimpleName(),
                "station " + station);
        return outcome;
    }
}
