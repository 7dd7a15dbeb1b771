package io.emall.cpms.ocpp.tls;

import io.emall.cpms.core.security.SecurityEvent;
import io.emall.cpms.core.security.SecurityEvents;
import io.emall.cpms.core.security.StationCertificates;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Cuts the handshake of who shows a certificate that nobody we trust has signed, or that is out of date (A00.FR.410). */
public final class StationTrust extends X509ExtendedTrustManager {
    private final StationCertificates certificates;
    private final SecurityEvents events;
    private final InstantSource clock;

    public StationTrust(StationCertificates certificates, SecurityEvents events, InstantSource clock) {
        this.certificates = certificates;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
            throws CertificateException {
        try {
            validate(Arrays.stream(chain).filter(one -> !isRoot(one)).toList());
        } catch (GeneralSecurityException e) {
            String from = engine == null ? "" : Objects.requireNonNullElse(engine.getPeerHost(), "");
            String words = chain[0].getSubjectX500Principal() + ": " + e.getMessage();
            events.happened(new SecurityEvent(
                    SecurityEvent.Kind.INVALID_STATION_CERTIFICATE, null, from, words, clock.instant()));
            throw new CertificateException(e.getMessage(), e);
        }
    }

    private void validate(List<X509Certificate> path) throws GeneralSecurityException {
        Set<TrustAnchor> anchors = certificates.authorities().stream()
                .map(authority -> new TrustAnchor(authority, null))
                .collect(Collectors.toUnmodifiableSet());
        if (anchors.isEmpty() || path.isEmpty()) {
            throw new CertificateException("no authority of ours has signed this");
        }
        PKIXParameters rules = new PKIXParameters(anchors);
        rules.setRevocationEnabled(false);
        rules.setDate(Date.from(clock.instant()));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), rules);
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0
                && certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return certificates.authorities().toArray(X509Certificate[]::new);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        checkClientTrusted(chain, authType, (SSLEngine) null);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType, (SSLEngine) null);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("we call no servers");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }
}
