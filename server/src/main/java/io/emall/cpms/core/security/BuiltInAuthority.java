package io.emall.cpms.core.security;

import io.emall.cpms.core.security.IssuedCertificates.Issued;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;

/** Signs with our own root, if there is one, and remembers what was issued to whom. */
public final class BuiltInAuthority implements CertificateAuthority {
    private final Shelf shelf;
    private final CertificateMaker maker;
    private final CertificateReader reader;
    private final IssuedCertificates issued;
    private final InstantSource clock;

    public BuiltInAuthority(
            Shelf shelf,
            CertificateMaker maker,
            CertificateReader reader,
            IssuedCertificates issued,
            InstantSource clock) {
        this.shelf = shelf;
        this.maker = maker;
        this.reader = reader;
        this.issued = issued;
        this.clock = clock;
    }

    @Override
    public Signing sign(SigningRequest request) {
        return shelf.authority()
                .<Signing>map(authority -> sign(request, authority))
                .orElseGet(Signing.ByHand::new);
    }

    private Signing sign(SigningRequest request, Credential authority) {
        try {
            X509Certificate made = maker.station(authority, request.csr(), clock.instant());
            CertificateFacts facts = reader.facts(made);
            issued.add(new Issued(
                    facts.serial(), request.station(), facts.pem(), facts.notAfter(), clock.instant(), null));
            return new Signing.Signed(maker.pem(List.of(made)));
        } catch (IllegalStateException e) {
            return new Signing.Failed(String.valueOf(e.getMessage()));
        }
    }
}
