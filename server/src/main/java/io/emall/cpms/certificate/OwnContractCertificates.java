package io.emall.cpms.certificate;

import io.emall.cpms.core.security.CertificateFacts;
import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.CertificateReader;
import io.emall.cpms.core.security.CertificateReader.MalformedCertificate;
import io.emall.cpms.core.security.ContractCertificates;
import io.emall.cpms.core.security.ContractStatus;
import io.emall.cpms.core.security.Credential;
import io.emall.cpms.core.security.IssuedCertificates;
import io.emall.cpms.core.security.IssuedCertificates.Issued;
import io.emall.cpms.core.security.KnownCertificates;
import io.emall.cpms.core.security.Shelf;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges contracts by the roots we know, and answers for what our own authority signed; provides no contracts. */
public final class OwnContractCertificates implements ContractCertificates {
    private final Shelf shelf;
    private final KnownCertificates known;
    private final IssuedCertificates issued;
    private final CertificateReader reader;
    private final InstantSource clock;

    public OwnContractCertificates(
            Shelf shelf,
            KnownCertificates known,
            IssuedCertificates issued,
            CertificateReader reader,
            InstantSource clock) {
        this.shelf = shelf;
        this.known = known;
        this.issued = issued;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public ContractStatus judge(@Nullable String chain, List<CertificateHash> named) {
        if (chain == null || chain.isBlank()) {
            return named.isEmpty() ? ContractStatus.NO_CERTIFICATE_AVAILABLE : judgeNamed(named);
        }
        try {
            return judge(reader.parse(chain));
        } catch (MalformedCertificate e) {
            return ContractStatus.SIGNATURE_ERROR;
        }
    }

    /** The station verified the chain up to its root; we know the hashes only. */
    private ContractStatus judgeNamed(List<CertificateHash> named) {
        List<Issued> own = named.stream().flatMap(hash -> find(hash).stream()).toList();
        if (own.stream().anyMatch(one -> one.revokedAt() != null)) {
            return ContractStatus.CERTIFICATE_REVOKED;
        }
        return own.isEmpty() ? ContractStatus.NO_CERTIFICATE_AVAILABLE : ContractStatus.ACCEPTED;
    }

    private ContractStatus judge(List<X509Certificate> chain) {
        Set<TrustAnchor> anchors = known.all().stream()
                .filter(one -> one.use().isForContracts())
                .flatMap(one -> reader.parse(one.pem()).stream())
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toUnmodifiableSet());
        if (anchors.isEmpty()) {
            return ContractStatus.NO_CERTIFICATE_AVAILABLE;
        }
        try {
            PKIXParameters rules = new PKIXParameters(anchors);
            rules.setRevocationEnabled(false);
            rules.setDate(Date.from(clock.instant()));
            List<X509Certificate> path = chain.stream()
                    .filter(one -> !one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
                    .toList();
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), rules);
            return ContractStatus.ACCEPTED;
        } catch (CertPathValidatorException e) {
            return status(e);
        } catch (GeneralSecurityException e) {
            return ContractStatus.CERT_CHAIN_ERROR;
        }
    }

    private static ContractStatus status(CertPathValidatorException e) {
        return switch (e.getReason()) {
            case BasicReason.EXPIRED, BasicReason.NOT_YET_VALID -> ContractStatus.CERTIFICATE_EXPIRED;
            case BasicReason.REVOKED -> ContractStatus.CERTIFICATE_REVOKED;
            case BasicReason.INVALID_SIGNATURE -> ContractStatus.SIGNATURE_ERROR;
            default -> ContractStatus.CERT_CHAIN_ERROR;
        };
    }

    @Override
    public Optional<String> status(CertificateHash certificate) {
        return shelf.authority()
                .filter(authority -> isIssuer(authority, certificate))
                .flatMap(authority ->
                        find(certificate).map(own -> OcspAnswer.of(authority, certificate, own, clock.instant())));
    }

    private Optional<Issued> find(CertificateHash certificate) {
        return shelf.authority()
                        .filter(authority -> isIssuer(authority, certificate))
                        .isEmpty()
                ? Optional.empty()
                : issued.find(certificate.serial().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", ""));
    }

    /** A root's own issuer is itself, so its hashes are those of whatever it signed. */
    private boolean isIssuer(Credential authority, CertificateHash certificate) {
        CertificateFacts root = reader.facts(authority.certificate());
        CertificateHash own = reader.hash(root, root, certificate.algorithm());
        return own.issuerNameHash().equalsIgnoreCase(certificate.issuerNameHash())
                && own.issuerKeyHash().equalsIgnoreCase(certificate.issuerKeyHash());
    }

    @Override
    public Optional<String> contract(String schemaVersion, boolean update, String exi) {
        return Optional.empty();
    }
}
