package io.emall.cpms.core.security;

import io.emall.cpms.core.security.IssuedCertificates.Issued;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Says early which certificates will be out of date: ours, those we know, and those of stations. */
public final class ExpiryWatch {
    private static final Duration EARLY = Duration.ofDays(30);
    private static final int AT_ONCE = 500;

    private final Shelf shelf;
    private final KnownCertificates known;
    private final IssuedCertificates issued;
    private final CertificateReader reader;
    private final SecurityEvents events;
    private final InstantSource clock;

    public ExpiryWatch(
            Shelf shelf,
            KnownCertificates known,
            IssuedCertificates issued,
            CertificateReader reader,
            SecurityEvents events,
            InstantSource clock) {
        this.shelf = shelf;
        this.known = known;
        this.issued = issued;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    public void round() {
        Instant soon = clock.instant().plus(EARLY);
        List<String> ours = ours().filter(one -> one.notAfter().isBefore(soon))
                .map(one -> one.name() + " (" + one.notAfter() + ")")
                .distinct()
                .toList();
        if (ours.isEmpty()) {
            events.over(null, Kind.CERTIFICATE_EXPIRES);
        } else {
            happened(null, "out of date soon: " + String.join(", ", ours));
        }
        for (Issued one : issued.expiringBefore(soon, AT_ONCE)) {
            happened(one.station(), "its certificate is valid until " + one.notAfter());
        }
    }

    private Stream<CertificateFacts> ours() {
        Stream<CertificateFacts> shown = Stream.concat(shelf.current().stream(), shelf.authority().stream())
                .map(own -> reader.facts(own.certificate()));
        Stream<CertificateFacts> roots = known.all().stream().flatMap(one -> reader.read(one.pem()).stream());
        return Stream.concat(shown, roots);
    }

    private void happened(io.emall.cpms.core.unit.@org.jspecify.annotations.Nullable StationId station, String words) {
        events.happened(new SecurityEvent(Kind.CERTIFICATE_EXPIRES, station, "", words, clock.instant()));
    }
}
