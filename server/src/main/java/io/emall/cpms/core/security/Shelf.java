package io.emall.cpms.core.security;

import io.emall.cpms.core.security.OwnCredentials.Kept;
import io.emall.cpms.core.security.OwnCredentials.Purpose;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The certificates that are needed at every handshake, ready in memory. Whoever changes them refreshes the shelf; other
 * nodes do so from time to time.
 */
public final class Shelf implements ServerCertificates {
    private final OwnCredentials own;
    private final KnownCertificates known;
    private final CertificateReader reader;
    private final Supplier<List<Credential>> files;
    private volatile Content content = new Content(List.of(), List.of(), List.of());

    private record Content(List<Credential> servers, List<Credential> authority, List<X509Certificate> trusted) {}

    /** @param files the server certificates an administrator configured, read anew; they go before all others */
    public Shelf(
            OwnCredentials own, KnownCertificates known, CertificateReader reader, Supplier<List<Credential>> files) {
        this.own = own;
        this.known = known;
        this.reader = reader;
        this.files = files;
    }

    @Override
    public List<Credential> current() {
        return content.servers;
    }

    /** The built-in authority; empty if nobody made one. */
    public Optional<Credential> authority() {
        return content.authority.stream().findFirst();
    }

    /** Whose signature on a station's certificate is believed. */
    public List<X509Certificate> stationAuthorities() {
        return content.trusted;
    }

    public void refresh() {
        List<Kept> kept = own.all();
        List<Credential> authorities = open(kept.stream().filter(one -> one.purpose() == Purpose.AUTHORITY));
        List<Credential> servers = new ArrayList<>(files.get());
        servers.addAll(open(kept.stream().filter(one -> one.purpose() == Purpose.SERVER && one.inUse())));
        Stream<X509Certificate> theirs = known.all().stream()
                .filter(one -> one.use() == CertificateUse.STATION_AUTHORITY)
                .flatMap(one -> reader.parse(one.pem()).stream());
        List<X509Certificate> trusted = Stream.concat(authorities.stream().map(Credential::certificate), theirs)
                .toList();
        content = new Content(List.copyOf(servers), current(authorities, kept), trusted);
    }

    /** Former ones are still believed, but sign no more. */
    private static List<Credential> current(List<Credential> authorities, List<Kept> kept) {
        List<Kept> all =
                kept.stream().filter(one -> one.purpose() == Purpose.AUTHORITY).toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).inUse()) {
                return List.of(authorities.get(i));
            }
        }
        return List.of();
    }

    private List<Credential> open(Stream<Kept> kept) {
        return kept.map(one -> reader.credential(one.chain(), one.key().reveal()))
                .toList();
    }
}
