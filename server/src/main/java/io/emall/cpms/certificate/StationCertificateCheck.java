package io.emall.cpms.certificate;

import io.emall.cpms.core.security.IssuedCertificates;
import io.emall.cpms.core.security.IssuedCertificates.Issued;
import io.emall.cpms.core.security.Shelf;
import io.emall.cpms.core.security.StationCertificates;
import io.emall.cpms.core.unit.StationId;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate is that of a station (A00.FR.405, 406): the CN is its serial number or its identity, O is the
 * operator's name, and one that we issued was issued to this station and not taken back.
 */
public final class StationCertificateCheck implements StationCertificates {
    private final Shelf shelf;
    private final IssuedCertificates issued;
    private final Supplier<Set<String>> organisations;
    private final InstantSource clock;

    /** @param organisations names of the operator, one of which must stand in the certificate; none accepts any */
    public StationCertificateCheck(
            Shelf shelf, IssuedCertificates issued, Supplier<Set<String>> organisations, InstantSource clock) {
        this.shelf = shelf;
        this.issued = issued;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public List<X509Certificate> authorities() {
        return shelf.stationAuthorities();
    }

    @Override
    public Optional<String> objection(StationId station, @Nullable String serial, X509Certificate certificate) {
        X500Name subject = X509Reader.subject(certificate);
        String commonName = Objects.requireNonNullElse(Names.commonName(subject), "");
        String organisation = Objects.requireNonNullElse(Names.organisation(subject), "");
        Set<String> ours = organisations.get();
        if (clock.instant().isAfter(certificate.getNotAfter().toInstant())) {
            return Optional.of("its certificate is out of date");
        }
        if (!commonName.equals(station.value()) && !commonName.equals(serial)) {
            return Optional.of("the CN of its certificate, " + commonName
                    + ", is neither its identity nor a serial number it alone reported");
        }
        if (!ours.isEmpty() && !ours.contains(organisation)) {
            return Optional.of("the O of its certificate, " + organisation + ", is not " + String.join(" or ", ours));
        }
        return issued.find(X509Reader.serial(certificate.getSerialNumber()))
                .filter(own -> isSame(own, certificate))
                .flatMap(own -> objection(station, own));
    }

    private static boolean isSame(Issued own, X509Certificate certificate) {
        return Pem.certificates(own.pem()).getFirst().equals(certificate);
    }

    private static Optional<String> objection(StationId station, Issued own) {
        if (!station.equals(own.station())) {
            return Optional.of("its certificate was issued to " + (own.station() == null ? "a server" : own.station()));
        }
        return own.revokedAt() == null ? Optional.empty() : Optional.of("its certificate was taken back");
    }
}
