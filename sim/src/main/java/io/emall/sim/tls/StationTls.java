package io.emall.sim.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes what a station's TLS client works with. */
public final class StationTls {
    private static final char[] NO_PASSWORD = new char[0];

    private StationTls() {}

    /** The certificates in a PEM text. */
    public static List<X509Certificate> read(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    /** Profile 2: the station believes these roots and shows nothing. */
    public static SSLContext trusting(Collection<X509Certificate> roots) {
        return context(null, List.of(), roots);
    }

    /** Profile 3: it shows a certificate of its own too. */
    public static SSLContext context(
            @Nullable StationKeyPair key, List<X509Certificate> chain, Collection<X509Certificate> roots) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            KeyStore believed = empty();
            for (X509Certificate root : roots) {
                believed.setCertificateEntry("root" + believed.size(), root);
            }
            trust.init(believed);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(key == null ? new KeyManager[0] : managers(key, chain), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager[] managers(StationKeyPair key, List<X509Certificate> chain)
            throws GeneralSecurityException {
        KeyStore own = empty();
        own.setKeyEntry("own", key.pair().getPrivate(), NO_PASSWORD, chain.toArray(Certificate[]::new));
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(own, NO_PASSWORD);
        return managers.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
